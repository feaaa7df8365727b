import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px' } });

/** The shape of what is coming, while the workbook is read. */
export function Loading({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <Skeleton className={styles.list} aria-label={label}>
      <SkeletonItem size={16} />
      <SkeletonItem size={96} />
      <SkeletonItem size={96} />
      <SkeletonItem size={40} />
    </Skeleton>
  );
}
