/** Reads a custom XML part of ours in the caller's trip, by its namespace; the others of the workbook stay unread. */
export class PartReader {
  private parts?: Excel.CustomXmlPartScopedCollection;
  private xml?: OfficeExtension.ClientResult<string>;

  constructor(private readonly namespace: string) {}

  queue({ workbook }: Pick<Excel.RequestContext, 'workbook'>): void {
    this.parts = workbook.customXmlParts.getByNamespace(this.namespace);
    this.parts.load('items/id');
    this.xml = this.parts.getOnlyItemOrNullObject().getXml();
  }

  /** Once the trip is over; null where there is none, or several. */
  get onlyXml(): string | null {
    return this.parts?.items.length === 1 ? (this.xml?.value ?? null) : null;
  }

  /** Once the trip is over. Several parts of ours come of copying parts between workbooks by hand: the first counts, and costs one trip more. */
  async part(context: Excel.RequestContext): Promise<{ readonly id: string; readonly xml: string } | null> {
    const [first, ...others] = this.parts?.items ?? [];
    if (!first || !this.xml) return null;
    if (others.length === 0) return { id: first.id, xml: this.xml.value };
    const xml = context.workbook.customXmlParts.getItem(first.id).getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a method's answer needs no load
    return { id: first.id, xml: xml.value };
  }
}
