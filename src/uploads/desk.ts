/** What a worker does with files: checks them, keeps the readings, and makes workbooks of them. Knows nothing of messages. */
import { HostError } from '../host/workbook';
import { openXlsx } from '../host/xlsx/open';
import { workbookOf } from '../host/xlsx/workbookOf';
import type { Edition } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import type { ReadingIssue } from '../sheet/reading';
import { acrossFiles } from '../tasks/check/acrossFiles';
import { type CheckedFile, type CrossIssue, type FileRefusal, refused } from '../tasks/check/checkedFile';
import { type FindingDetail, findingDetail } from '../tasks/check/findingDetail';
import { type Received, received } from '../tasks/check/received';
import { cellLink } from '../tasks/cellLink';
import { planCollect } from '../tasks/collect/collect';
import { importEdition } from '../tasks/edition/importEdition';
import { useEditions } from '../tasks/edition/inForce';
import { editionWorkbook } from '../tasks/edition/workbook';
import { readAndScore } from '../tasks/evaluate';
import { planReport } from '../tasks/report/report';
import type { EarlierReport } from '../tasks/report/signOff';
import { planScores } from '../tasks/score/score';
import { transferred } from '../tasks/transferred';
import { COLLECT_WORDS } from '../wording/collect';
import { EDITION_WORDS } from '../wording/edition';
import { DRAFT_WORDS } from '../wording/editionCli';
import { REPORT_WORDS, reportWords } from '../wording/report';
import { TEMPLATE_WORDS } from '../wording/template';
import type { Line } from '../workers/messages';
import { type Piece, Pieces, piecesOf } from '../workers/pieces';
import type { Chosen, CollectAsked, Collected, EditionBookAsked, EditionRead, ReportAsked, ReportMade, Told, Upload, UploadSummary } from './port';
import { summaryOf } from './summaryOf';

/** What is known of the open workbook. */
type OpenOne = Pick<CheckedFile, 'reading' | 'issues'>;

export class Desk {
  private readonly files = new Map<string, CheckedFile>();
  private readonly reports = new Map<string, EarlierReport>();
  private readonly aside = new Set<string>();
  private readonly coming = new Map<string, Pieces<Received>>();
  private openOne: OpenOne = { reading: null, issues: [] };
  private openComing = new Pieces<OpenOne>();

  /** Checks one file and keeps nothing of it: all that is known of it is said in pieces. Never rejects. @returns what the list shows */
  async check(upload: Upload, how: OfficeSettings, { say }: Line): Promise<UploadSummary> {
    const one = await this.received(upload, how);
    for (const piece of piecesOf(one)) say(piece);
    return summaryOf(one);
  }

  private async received({ name, file }: Upload, how: OfficeSettings): Promise<Received> {
    let sha256: string | null = null;
    try {
      const bytes = await bytesOf(file);
      sha256 = await hashOf(bytes);
      const snapshot = await openXlsx(bytes, name).snapshot();
      return received(snapshot, name, sha256, { settings: how }, REPORT_WORDS);
    } catch (error) {
      return { kind: 'checked', checked: refused(name, sha256, refusalOf(error)) };
    }
  }

  /** Editions that an office made itself, in force from now on. */
  takeIn(editions: readonly Edition[]): void {
    useEditions(editions);
  }

  /** Reads an edition's workbook. Never rejects. */
  async readEdition(file: File): Promise<EditionRead> {
    try {
      const { sheets } = await openXlsx(await bytesOf(file), file.name).snapshot();
      return { kind: 'read', imported: importEdition(sheets, EDITION_WORDS) };
    } catch (error) {
      return { kind: 'refused', refusal: refusalOf(error) };
    }
  }

  async editionBook({ edition, year }: EditionBookAsked): Promise<Uint8Array> {
    const { plan } = editionWorkbook(edition, year, EDITION_WORDS, DRAFT_WORDS);
    return (await workbookOf(EDITION_WORDS.guideSheet, plan, EDITION_WORDS.guideSheet)).bytes();
  }

  /** Keeps what another worker found, in the place of what was kept under its name. */
  keep(one: Received): void {
    if (one.kind === 'report') this.reports.set(one.name, one.report);
    else if (one.kind === 'checked') this.files.set(one.checked.file, whole(one.checked));
    else this.aside.add(one.name);
  }

  /** A piece of what another worker found in a file. */
  keepPiece(name: string, piece: Piece): void {
    if (piece.kind === 'frame') this.coming.set(name, new Pieces());
    this.coming.get(name)?.take(piece);
  }

  /** All of its pieces are there. */
  kept(name: string): void {
    const pieces = this.coming.get(name);
    this.coming.delete(name);
    if (pieces) this.keep(pieces.whole());
  }

  /** A piece of what the workbook holds that is open. */
  openPiece(piece: Piece): void {
    if (piece.kind === 'frame') this.openComing = new Pieces();
    this.openComing.take(piece);
  }

  opened(): void {
    const { reading, issues } = this.openComing.whole();
    this.openComing = new Pieces();
    this.openOne = { issues, reading: reading && transferred(reading) };
  }

  forget(name: string): void {
    this.files.delete(name);
    this.reports.delete(name);
    this.aside.delete(name);
  }

  across(chosen: Told<Chosen>): CrossIssue[] {
    return acrossFiles(this.filesOf(chosen));
  }

  /** The file is read again: it may have gone meanwhile, and then the place is left out. */
  async detail({ name, file }: Upload, issue: ReadingIssue, how: OfficeSettings): Promise<FindingDetail> {
    const sheets = await bytesOf(file).then((bytes) => openXlsx(bytes, name).snapshot()).then((snapshot) => snapshot.sheets).catch(() => []);
    return findingDetail(issue, this.files.get(name)?.reading ?? null, sheets, how);
  }

  async report({ names, open, language, date, how }: Told<ReportAsked>): Promise<ReportMade> {
    const words = reportWords(language);
    const earlier = names.flatMap((name) => this.reports.get(name) ?? []);
    const report = planReport(this.filesOf({ names, open }), { date, how, earlier, linkTo: cellLink }, words);
    const workbook = await workbookOf(words.sheets.cover, report.plan, words.sheets.cover);
    return { bytes: workbook.bytes(), findings: report.findings.filter(({ follows }) => !follows).length, conflicts: report.conflicts };
  }

  async collect({ how, ...chosen }: Told<CollectAsked>): Promise<Collected> {
    const { plan, ...counts } = planCollect(this.filesOf(chosen), cellLink, TEMPLATE_WORDS, COLLECT_WORDS);
    if (counts.rows === 0) return { bytes: null, ...counts };
    const workbook = await workbookOf(COLLECT_WORDS.cover, plan, COLLECT_WORDS.cover);
    const snapshot = await workbook.snapshot();
    await workbook.apply(planScores(snapshot, readAndScore(snapshot, {}, { settings: how }), { settings: how }).plan);
    return { bytes: workbook.bytes(), ...counts };
  }

  private filesOf({ names, open }: Told<Chosen>): CheckedFile[] {
    const lost = names.find((name) => ![this.files, this.reports, this.aside].some((kept) => kept.has(name)));
    // A report without one of its files would look complete.
    if (lost !== undefined) throw new Error(`nothing is kept of ${lost}`);
    return [...(open === null ? [] : [{ file: open, sha256: null, refusal: null, ...this.openOne }]), ...names.flatMap((name) => this.files.get(name) ?? [])];
  }
}

/** Readings come through structured clone. */
function whole(checked: CheckedFile): CheckedFile {
  return { ...checked, reading: checked.reading && transferred(checked.reading) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Browsers hash only on pages that came safely (https, or this computer). */
async function hashOf(bytes: Uint8Array): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof HostError) return { code: error.code, place: error.place };
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: '', message: String(error) };
  if (name === 'NotFoundError') return { code: 'notFound', place: {} };
  if (name === 'NotReadableError' || name === 'SecurityError') return { code: 'notReadable', place: {} };
  return { code: 'failed', place: { detail: message } };
}
