import { openXlsx } from '../../../src/host/xlsx/open';
import { buildXlsx } from '../buildXlsx';
import { hostContract } from '../contract';

hostContract('A file', async (given) => openXlsx(buildXlsx(given), given.name ?? 'Book1.xlsx'));
