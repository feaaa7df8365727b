/**
 * Carries out batches. It knows the protocol and no workbook: objects say in `wire` what may be reached.
 * As in Excel a batch is not a transaction: what ran before a failing action has happened.
 */
import { Vanished, type Faults } from './faults';
import { callMember, getMember, setMember } from './members';
import { identity, query } from './query';
import { ActionType, notInFake, PathType, Refusal, WireObject, type Action, type ArgumentInfo, type WireRequest } from './wire';

/** Services that office.js calls for itself and that have no counterpart here; they swallow everything. */
class Swallowing extends WireObject {
  override get wire() {
    return { name: 'Swallowing', methods: ['notifyActionHandlerReady', 'setInvocationResults', '_SetOsfControlContainerReadyForCustomFunctions', 'setAppRuntimeState'] };
  }
  notifyActionHandlerReady(): null {
    return null;
  }
  // Answers of functions for cells: see functionCalls.ts.
  setInvocationResults(): null {
    return null;
  }
  // Counted in install.ts.
  setAppRuntimeState(): null {
    return null;
  }
  _SetOsfControlContainerReadyForCustomFunctions(): null {
    return null;
  }
}

interface BatchState {
  readonly request: WireRequest;
  /** A path is evaluated once per batch, at its first use. */
  readonly objects: Map<number, WireObject | null>;
}

export class Interpreter {
  private readonly references = new Map<string, WireObject>();
  private lastReference = 0;

  constructor(private readonly root: WireObject, private readonly faults: Faults) {}

  /** @returns the response body */
  execute(request: WireRequest): string {
    const state: BatchState = { request, objects: new Map() };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        else if (!isHousekeeping(action)) this.faults.beforeAction(`${request.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name ?? ''}`);
        results.push({ ActionId: action.Id, Value: this.run(state, action) ?? null });
      } catch (error) {
        if (error instanceof Vanished) throw error;
        return JSON.stringify({ Error: this.errorOf(error, state, action, index), ProcessedResults: { Results: results }, TraceIds: traces });
      }
    }
    return JSON.stringify({ Results: results, TraceIds: traces });
  }

  private errorOf(error: unknown, state: BatchState, action: Action, index: number) {
    const refusal = error instanceof Refusal ? error : new Refusal('GeneralException', `the fake Excel broke: ${error instanceof Error ? error.stack : String(error)}`);
    return { Code: refusal.code, Message: refusal.message, Location: refusal.location ?? state.request.ObjectPaths[action.ObjectPathId]?.Name, ActionIndex: index };
  }

  private run(state: BatchState, action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(state, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identity(object);
      case ActionType.query:
        return object && query(object, action.QueryInfo ?? {});
      case ActionType.method:
        return object ? this.callMethod(state, object, action) : { _IsNull: true };
      case ActionType.setProperty:
        if (!object) return { _IsNull: true };
        setMember(object, action.Name, this.args(state, action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        if (!object) return { _IsNull: true };
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setMember(object, name, value);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw notInFake(`ActionType ${action.ActionType}`);
    }
  }

  private callMethod(state: BatchState, object: WireObject, action: Action): unknown {
    const args = this.args(state, action.ArgumentInfo);
    if (action.Name === '_KeepReference') return this.keep(object);
    if (action.Name === '_RemoveReference') return this.forget(String(args[0]));
    const result = callMember(object, action.Name, args);
    return result instanceof WireObject ? null : result;
  }

  private keep(object: WireObject): null {
    if (!object.wire.tracked) throw notInFake(`${object.wire.name}._KeepReference`);
    if (object.reference === undefined) {
      object.reference = `r${++this.lastReference}`;
      this.references.set(object.reference, object);
    }
    return null;
  }

  private forget(reference: string): null {
    const object = this.references.get(reference);
    if (object) delete object.reference;
    this.references.delete(reference);
    return null;
  }

  /** References that the client still holds: a leak shows here. */
  get kept(): number {
    return this.references.size;
  }

  private resolve(state: BatchState, id: number): WireObject | null {
    const known = state.objects.get(id);
    if (known !== undefined) return known;
    const object = this.evaluate(state, id);
    state.objects.set(id, object);
    return object;
  }

  private evaluate(state: BatchState, id: number): WireObject | null {
    const path = state.request.ObjectPaths[id];
    if (!path) throw new Refusal('InvalidRequest', `unknown object path ${id}`);
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.newObject) return new Swallowing();
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.referenceId) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new Refusal('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = this.resolve(state, path.ParentObjectPathId ?? 0);
    // What hangs below a null object is a null object.
    if (!parent) return null;
    const value =
      path.ObjectPathType === PathType.property
        ? getMember(parent, path.Name, 'links')
        : callMember(parent, path.ObjectPathType === PathType.indexer ? 'getItem' : path.Name, this.args(state, path.ArgumentInfo));
    if (value !== null && value !== undefined && !(value instanceof WireObject)) throw notInFake(`${parent.wire.name}.${path.Name}`, 'does not lead to an object');
    return value ?? null;
  }

  private args(state: BatchState, info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    const one = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(value) && Array.isArray(reference)) return value.map((item, i) => one(item, reference[i]));
      if (typeof reference === 'number' && reference !== 0) return this.resolve(state, reference);
      return value ?? undefined; // an omitted argument travels as null
    };
    return (info?.Arguments ?? []).map((value, i) => one(value, references[i]));
  }
}

/** Actions that the client adds by itself to keep its proxies alive. */
export function isHousekeeping(action: Action): boolean {
  return action.Name === '_KeepReference' || action.Name === '_RemoveReference' || action.ActionType === ActionType.trace;
}
