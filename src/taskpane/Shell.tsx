/** What surrounds the pane on both pages: where styles go, the theme, the language. */
import { createDOMRenderer, FluentProvider, makeStyles, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBoundary } from './FaultBoundary';
import { LanguageProvider } from './language';
import { themes, type Brightness } from './theme';

const useStyles = makeStyles({
  root: { height: '100dvh', overflowWrap: 'anywhere', '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } } },
});

/** The nonce that the content security policy of the page allows for `<style>` elements. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
}

interface ShellProps {
  readonly brightness: Brightness;
  readonly renderer: ReturnType<typeof createDOMRenderer>;
  readonly children: ReactNode;
}

/**
 * Styled components must stand inside the renderer's provider: outside, they would write styles without the nonce. The height is not
 * FluentProvider's own: it hands its class on to the layers of lists and menus, which would then cover the page.
 */
function Themed({ brightness, children }: Omit<ShellProps, 'renderer'>) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[brightness]}>
      <div className={styles.root}>
        <LanguageProvider>
          <FaultBoundary>{children}</FaultBoundary>
        </LanguageProvider>
      </div>
    </FluentProvider>
  );
}

export function Shell({ renderer, ...rest }: ShellProps) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Themed {...rest} />
    </RendererProvider>
  );
}

export function createRenderer(): ReturnType<typeof createDOMRenderer> {
  const nonce = styleNonce();
  return createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
}
