import { Button } from '@fluentui/react-components';
import { useLanguage } from './language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';

/** Excel has not answered for long: what may be the cause, and the way out. It goes by itself when the answer comes. */
export function SilenceNotice({ className }: { readonly className: string }) {
  const { words } = useLanguage();
  const { silence } = usePane().state;
  if (!silence) return null;
  const { title, text, giveUp } = words.silence;
  return (
    <div className={className}>
      <Notice kind="info" title={title} actions={<Button size="small" onClick={silence.giveUp}>{giveUp}</Button>}>
        {text}
      </Notice>
    </div>
  );
}
