/** What can be wrong with a definition, as data: where, what, and the values that a sentence about it needs. */

/** `unexpected` and `shape` are what the engine's parser and the schema say; the others are checks of our own. */
export type ProblemCode =
  | 'shape' | 'idTwice' | 'otherEdition' | 'unitTwice' | 'codeTwice' | 'negativeWeight' | 'weightsDiffer' | 'unknownItem' | 'wrongKind'
  | 'strayCharacter' | 'brackets' | 'noRounds' | 'everyBeside' | 'emptyRule' | 'notRising' | 'notFalling' | 'firstOpen' | 'swapped' | 'overlap'
  | 'noSuchStep' | 'unnamedStep' | 'asksNoMore' | 'shares' | 'tableRows';

export interface DefinitionProblem {
  /** The KPI's id; null where it concerns the edition. */
  readonly kpi: string | null;
  /** The path below the KPI, or below the edition: `rounds.m6.criteria.at`. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A problem before it is known where its part stands. */
export interface PartProblem {
  /** Below the part, with its dot, or empty. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The same problem, seen from the part above. */
export const under = (field: string, problem: PartProblem): PartProblem => ({ ...problem, field: `${field}${problem.field}` });

/** The sentence for whoever writes definitions as data. People who fill in an edition's workbook read `wording/editionProblems.ts`. */
export function developerText(code: ProblemCode, data: DefinitionProblem['data']): string {
  switch (code) {
    case 'shape': return `${data['message']}. Write it as schema.ts describes.`;
    case 'idTwice': return 'is used twice. Give each KPI its own number.';
    case 'otherEdition': return `belongs to another edition. Start it with "${data['edition']}/".`;
    case 'unitTwice': return `"${data['name']}" names two units. Keep it for one of them.`;
    case 'codeTwice': return 'a code is used twice. Give each data item its own code.';
    case 'negativeWeight': return `${data['found']} is negative. Use 0 or more, or null where the document prints none.`;
    case 'weightsDiffer': return `the weights add to ${data['sum']}, not to ${data['said']}. Correct a weight, or the total.`;
    case 'unknownItem': return `"${data['found']}"${data['formula'] === undefined ? '' : ` in "${data['formula']}"`} is no data item. Use one of ${data['items']}, or add the item.`;
    case 'wrongKind': return `"${data['found']}" is no data item of kind "${data['kind']}". Add it to items.`;
    case 'strayCharacter': return `"${data['found']}" in "${data['formula']}" can't be calculated. Use data items, numbers, + - * / and brackets.`;
    case 'brackets': return `the brackets of "${data['formula']}" don't match. Close each one that is opened.`;
    case 'noRounds': return 'no round is defined. Add the rounds that the document prints, or "every".';
    case 'everyBeside': return '"every" stands beside other rounds. Use "every" alone, or name each round.';
    case 'emptyRule': return 'neither criteria nor a target. Leave the round out where the document prints nothing for it.';
    case 'notRising':
    case 'notFalling': {
      const [should, better] = code === 'notRising' ? ['rise', 'higher'] : ['fall', 'lower'];
      return `${data['before']} is followed by ${data['found']}, but the values have to ${should} (the KPI is better when ${better}). Correct the order or the direction.`;
    }
    case 'firstOpen': return 'only the first band has no lower bound. Give the bound, or null for the first.';
    case 'swapped': return `${data['to']} is below ${data['from']}. Swap the bounds.`;
    case 'overlap': return `begins at ${data['from']}, inside the band before it, which ends at ${data['end']}. Bands must not overlap.`;
    case 'noSuchStep': return `there is no step ${data['step']}. Use 1 to ${data['steps']}.`;
    case 'unnamedStep': return `asks for step ${data['step']}, but ${data['steps']} are named. Name the steps.`;
    case 'asksNoMore': return 'asks for no more than the level before it. Each level has to ask for more steps or a higher count.';
    case 'shares': return `the shares add to ${data['sum']}, not to 1. Correct the shares.`;
    case 'tableRows': return `holds ${data['rows']} rows for ${data['measures']} measures. Give one row for each.`;
  }
}
