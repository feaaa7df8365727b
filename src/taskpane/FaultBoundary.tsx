import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { useLanguage } from './language';

function Fault({ error }: { readonly error: Error }) {
  const { words } = useLanguage();
  return (
    <Notice kind="error" title={words.fault}>
      {error.message}
    </Notice>
  );
}

/** A fault of the program while drawing: says so in its place instead of leaving an empty page. The workbook is untouched by it. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Fault error={this.state.error} /> : this.props.children;
  }
}
