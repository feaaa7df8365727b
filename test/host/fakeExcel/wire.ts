/** The request and response bodies that office.js exchanges with Excel. Nothing here knows what a workbook is. */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Runs parallel to `Arguments`; 0 stands for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface WireRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** A refusal as Excel sends it: `code` is one of `Excel.ErrorCodes`, or `NotInFakeExcel` where the fake lacks a member. */
export class Refusal extends Error {
  constructor(readonly code: string, message: string, readonly location?: string) {
    super(message);
  }
}

export const invalidArgument = (location: string, message = 'The argument is invalid or missing or has an incorrect format.'): Refusal => new Refusal('InvalidArgument', message, location);
export const itemNotFound = (location: string): Refusal => new Refusal('ItemNotFound', "The requested resource doesn't exist.", location);
export const accessDenied = (location: string): Refusal => new Refusal('AccessDenied', 'You cannot perform the requested operation.', location);
export const notInFake = (member: string, what = 'is not in the fake Excel'): Refusal => new Refusal('NotInFakeExcel', `${member} ${what}`, member);

/** What the protocol may reach of a class, in Office.js' own member names. Anything else fails loudly. */
export interface WireClass {
  readonly name: string;
  readonly scalars?: readonly string[];
  /** Properties that lead to another object. */
  readonly links?: readonly string[];
  readonly methods?: readonly string[];
  /** Identity sent along with every answer. */
  readonly ids?: readonly string[];
  /** Scalars that may be set. */
  readonly writable?: readonly string[];
  /** Excel keeps these alive between batches when asked (`_KeepReference`). */
  readonly tracked?: boolean;
}

export abstract class WireObject {
  abstract get wire(): WireClass;
  /** Set while the client holds a reference. */
  reference?: string;
}

export abstract class WireCollection extends WireObject {
  abstract get items(): readonly WireObject[];
}

/** `rowCount` → `RowCount`; names with a leading underscore stay. */
export const pascal = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));
