/** What data items count, where it is not people: "อีก 2 ชมรม ถึงระดับ 4". */
import type { Counter } from './schema';

const counter = (th: string, en: string, one: string): Counter => ({ th, en, one });

export const CLUBS = counter('ชมรม', 'clubs', 'club');
export const TAMBONS = counter('ตำบล', 'tambons', 'tambon');
export const DISTRICTS = counter('อำเภอ', 'districts', 'district');
export const VILLAGES = counter('หมู่บ้าน', 'villages', 'village');
export const AGENCIES = counter('หน่วยงาน', 'agencies', 'agency');
export const PLACES = counter('แห่ง', 'places', 'place');
export const SAMPLES = counter('ตัวอย่าง', 'samples', 'sample');
export const VISITS = counter('ครั้ง', 'visits', 'visit');
export const WORKS = counter('เรื่อง', 'works', 'work');
export const ISSUES = counter('ประเด็น', 'issues', 'issue');
export const CRITERIA_ITEMS = counter('ข้อ', 'items', 'item');
