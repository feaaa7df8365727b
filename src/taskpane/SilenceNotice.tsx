import { Button } from '@fluentui/react-components';
import type { Silence } from '../host/workbook';
import { useLanguage } from './language';
import { Notice } from './Notice';

/** Excel has not answered for long: what may be the cause, and the way out. It goes by itself when the answer comes. */
export function SilenceNotice({ silence }: { readonly silence: Silence }) {
  const { words } = useLanguage();
  const { title, text, giveUp } = words.silence;
  return (
    <Notice kind="info" title={title} actions={<Button size="small" onClick={silence.giveUp}>{giveUp}</Button>}>
      {text}
    </Notice>
  );
}
