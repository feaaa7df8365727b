/** What an office has decided for itself, in words; and what is wrong with a file of settings. */
import type { OfficeChoices, OfficeSettings } from '../scoring/settings';
import type { Language, Text } from './language';

const BY_OFFICE: Text = { th: 'สำนักงานกำหนดเอง', en: 'Decided by the office' };
const POLICIES: Readonly<Record<'step' | 'linear', Text>> = {
  step: { th: 'ให้คะแนนตามระดับสูงสุดที่ถึง', en: 'the score of the highest level reached' },
  linear: { th: 'ให้คะแนนแบบเทียบบัญญัติไตรยางศ์ระหว่างระดับ', en: 'scores interpolated between levels' },
};
const FLOORS: Readonly<Record<0 | 1, Text>> = {
  0: { th: 'ต่ำกว่าระดับ 1 ได้ 0 คะแนน', en: 'score 0 below level 1' },
  1: { th: 'ต่ำกว่าระดับ 1 ได้ 1 คะแนน (ระดับยังเป็น 0)', en: 'score 1 below level 1 (the level stays 0)' },
};

/** `สำนักงานกำหนดเอง: น้ำหนัก 1 (เอกสารไม่ได้พิมพ์)`, a line for each choice that concerns one KPI. */
export function officeLines(choices: OfficeChoices, language: Language): string[] {
  const weight: Text | null = choices.weight === undefined ? null : { th: `น้ำหนัก ${choices.weight} (เอกสารไม่ได้พิมพ์)`, en: `weight ${choices.weight} (the document prints none)` };
  const all = [weight, choices.policy ? POLICIES[choices.policy] : null, choices.floor === undefined ? null : FLOORS[choices.floor]];
  return all.flatMap((one) => (one ? [`${BY_OFFICE[language]}: ${one[language]}`] : []));
}

/** All choices in one line, for the head of a report; empty where there is none. */
export function settingsText({ weights = {}, policy, floor }: OfficeSettings, language: Language): string {
  const given = Object.entries(weights).map(([kpi, weight]) => `${kpi} = ${weight}`).join(', ');
  const all: (Text | undefined)[] = [given ? { th: `น้ำหนัก ${given}`, en: `weights ${given}` } : undefined, policy && POLICIES[policy], floor === undefined ? undefined : FLOORS[floor]];
  const said = all.flatMap((one) => (one ? [one[language]] : []));
  return said.length === 0 ? '' : `${BY_OFFICE[language]}: ${said.join(' · ')}`;
}

/** The policy that a workbook remembers is used, because the call names none. */
export function rememberedPolicyText(policy: 'step' | 'linear'): Text {
  return { th: `ตามที่สมุดงานจำไว้: ${POLICIES[policy].th} (ถ้าไม่ใช้ สั่ง --policy step)`, en: `As the workbook remembers: ${POLICIES[policy].en} (--policy step does without)` };
}

/** Several workbooks are checked by one policy, whatever one of them remembers. */
export function policyNotUsedText(file: string, policy: 'step' | 'linear'): Text {
  return { th: `${file}: สมุดงานจำไว้ว่า${POLICIES[policy].th} แต่ตรวจหลายไฟล์ด้วยเกณฑ์เดียวกัน จึงไม่ได้ใช้ (ถ้าใช้กับทุกไฟล์ สั่ง --policy ${policy})`, en: `${file}: the workbook remembers ${POLICIES[policy].en}; several files are checked alike, so it is not used (--policy ${policy} uses it for all)` };
}

export interface SettingsProblem {
  readonly code: 'notJson' | 'notAnObject' | 'unknownField' | 'badWeights' | 'unknownKpi' | 'badWeight' | 'weightPrinted' | 'badPolicy' | 'badFloor';
  /** The field or the KPI id that is wrong. */
  readonly field: string;
  readonly found: string;
}

/** What is wrong with a file of settings, and what to write instead. */
export function settingsProblemText({ code, field, found }: SettingsProblem): Text {
  switch (code) {
    case 'notJson':
      return { th: `ไม่ใช่ JSON: ${found}`, en: `it is not JSON: ${found}` };
    case 'notAnObject':
      return { th: 'ต้องเป็นออบเจกต์ เช่น {"policy": "linear"}', en: 'it has to be an object, such as {"policy": "linear"}' };
    case 'unknownField':
      return { th: `ไม่รู้จัก "${field}" ใช้ได้เฉพาะ weights, policy, floor`, en: `"${field}" is unknown; there are weights, policy, floor` };
    case 'badWeights':
      return { th: 'weights ต้องเป็นออบเจกต์ เช่น {"satun-2567/08": 0.5}', en: 'weights has to be an object, such as {"satun-2567/08": 0.5}' };
    case 'unknownKpi':
      return { th: `weights: ไม่มีตัวชี้วัด "${field}" ดูรหัสทั้งหมดด้วย kpi definitions`, en: `weights: there is no KPI "${field}"; see all ids with kpi definitions` };
    case 'badWeight':
      return { th: `weights: น้ำหนักของ ${field} เป็น ${found} ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป`, en: `weights: ${field} is ${found}; a weight is a number from 0 up` };
    case 'weightPrinted':
      return { th: `weights: เอกสารพิมพ์น้ำหนักของ ${field} ไว้แล้ว (${found}) จึงกำหนดเองไม่ได้ ลบออกจากไฟล์`, en: `weights: the document prints the weight of ${field} (${found}), so it can't be set; take it out` };
    case 'badPolicy':
      return { th: `policy เป็น ${found} ต้องเป็น "step" หรือ "linear"`, en: `policy is ${found}; it is "step" or "linear"` };
    case 'badFloor':
      return { th: `floor เป็น ${found} ต้องเป็น 0 หรือ 1`, en: `floor is ${found}; it is 0 or 1` };
  }
}

/** All problems of a file, in one message. */
export function badSettings(file: string, problems: readonly SettingsProblem[]): Text {
  const said = problems.map(settingsProblemText);
  return { th: `ไฟล์ตั้งค่า ${file} ใช้ไม่ได้: ${said.map(({ th }) => th).join('; ')}`, en: `The settings in ${file} can't be used: ${said.map(({ en }) => en).join('; ')}` };
}
