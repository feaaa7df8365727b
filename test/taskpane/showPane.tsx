/** The pane as people see it, over a session; what a test needs besides (files to check, somewhere to save) it brings along. */
import '@testing-library/jest-dom';
import './patient';
import { createDOMRenderer } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import type { WorkbookHost } from '../../src/host/workbook';
import { Pane } from '../../src/taskpane/Pane';
import { PaneProvider } from '../../src/taskpane/PaneContext';
import type { Session } from '../../src/taskpane/session';
import { Shell } from '../../src/taskpane/Shell';
import { opened } from './workbooks';

type Around = Omit<ComponentProps<typeof PaneProvider>, 'session' | 'children'>;

/** Draws the pane of a session. */
export function showPane(session: Session, around: Around = {}) {
  const view = render(
    <Shell brightness="light" renderer={createDOMRenderer(document)}>
      <PaneProvider session={session} {...around}>
        <Pane canReread />
      </PaneProvider>
    </Shell>,
  );
  return { session, view, user: userEvent.setup() };
}

/** Opens a workbook, and draws its pane. */
export const showWorkbook = async (host: WorkbookHost, around: Around = {}) => showPane(await opened(host), around);
