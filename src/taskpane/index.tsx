/** The task pane in Excel. */
import { createRoot } from 'react-dom/client';
import './page.css';
import { associateCommands } from '../commands/commands';
import { activeSheetName } from '../host/excel/activeSheet';
import { toBase64 } from '../host/excel/base64';
import { createExcelHost } from '../host/excel/host';
import { InProcess } from '../opened/inProcess';
import { WorkbookWorker } from '../opened/workbookWorker';
import { parseArea } from '../sheet/address';
import { Background } from '../uploads/background';
import { startWorker } from '../workers/startWorker';
import { Checks } from './check/checks';
import { EmptyState } from './EmptyState';
import { rememberedLanguage, useLanguage } from './language';
import { LiveScoring } from './live';
import { offerFile } from './offerFile';
import { Pane } from './Pane';
import { PaneProvider } from './PaneContext';
import { Editions } from './rules/editions';
import { createRenderer, Shell } from './Shell';
import { Session } from './session';
import type { TabName } from './sessionState';
import type { Brightness } from './theme';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const loadTasks = () => import('./tasks');
const session = new Session(loadTasks, new WorkbookWorker(startWorker, new InProcess(() => import('../opened/working'))));
const background = new Background(startWorker);
const checks = new Checks(session, background, openInExcel);
const editions = new Editions(session, background, openInExcel);
new LiveScoring(session);
const renderer = createRenderer();
const root = createRoot(document.getElementById('root') ?? document.body);

/** A workbook that was made opens beside the user's own; where Excel can't do that, it becomes a download. */
async function openInExcel(bytes: Uint8Array, name: string): Promise<void> {
  await Excel.createWorkbook(toBase64(bytes)).catch(() => offerFile(bytes, name, XLSX));
}

/** Excel's own theme decides, not the system's: a dark Excel on a light desktop is common. */
function excelBrightness(): Brightness {
  const background = Office.context.officeTheme?.bodyBackgroundColor ?? '#FFFFFF';
  const [red = 255, green = 255, blue = 255] = (background.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}

/** Goes to a cell because the user asked for it. A sheet or cell that has gone meanwhile is no reason for an error. */
function selectCell(sheet: string, address: string): void {
  void Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  }).catch(() => undefined);
}

/** The user selected a cell of a result: the pane shows that result. */
function followSelection(): void {
  void Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    const [, quoted = '', address = ''] = /^(.*)!([^!]+)$/.exec(range.address) ?? [];
    const area = parseArea(address);
    if (area) void session.showRow(quoted.replace(/^'|'$/g, '').replace(/''/g, "'"), area.top);
  }).catch(() => undefined);
}

function OutsideExcel() {
  const { words } = useLanguage();
  return <EmptyState title={words.outsideExcel.title} text={words.outsideExcel.text} />;
}

function drawPane(): void {
  root.render(
    <Shell brightness={excelBrightness()} renderer={renderer}>
      <PaneProvider session={session} selectCell={selectCell} checks={checks} editions={editions}>
        <Pane canReread />
      </PaneProvider>
    </Shell>,
  );
}

function drawOutside(): void {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches;
  root.render(
    <Shell brightness={dark ? 'dark' : 'light'} renderer={renderer}>
      <OutsideExcel />
    </Shell>,
  );
}

async function start(): Promise<void> {
  // office.js did not arrive: opened outside Excel, or without the network on its first visit.
  if (typeof Office === 'undefined') return drawOutside();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return drawOutside();
  drawPane();
  Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, followSelection);
  const opened = session.open(() => Promise.resolve(createExcelHost()));
  associateCommands(
    {
      scoreSheet: async () => {
        await opened;
        session.goTo('score');
        await session.scoreSheet(activeSheetName());
      },
      check: () => readAndGoTo('check'),
      summary: () => readAndGoTo('summary'),
    },
    () => Office.addin.showAsTaskpane(),
  );
  async function readAndGoTo(tab: TabName): Promise<void> {
    await opened;
    session.goTo(tab);
    await session.reread();
  }
  await opened;
}

document.documentElement.lang = rememberedLanguage();
void start();
