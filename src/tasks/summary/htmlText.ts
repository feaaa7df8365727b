/** HTML as text, every piece of it escaped: what stands in a workbook can never become markup. */
export type Html = { readonly html: string };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

type Piece = Html | string | number | null | false | undefined | readonly Piece[];

function piece(value: Piece): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(piece).join('');
}

/** Tag for templates: html`<td>${text}</td>`. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { html: parts.reduce((out, part, i) => out + part + (i < values.length ? piece(values[i]) : ''), '') };
}
