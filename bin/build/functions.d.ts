export const LANGUAGES: readonly ('th' | 'en')[];
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: string; readonly dimensionality: string };
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly type: string; readonly dimensionality: string; readonly repeating?: boolean }[];
}
export function functionsMetadata(source: string, language: 'th' | 'en', helpUrl: string): { readonly functions: readonly FunctionMetadata[] };
