import { invalidArgument, itemNotFound, WireCollection, WireObject, type WireClass } from '../wire';

const PART: WireClass = { name: 'CustomXmlPart', scalars: ['id', 'namespaceUri'], methods: ['getXml', 'setXml', 'delete'], ids: ['id'] };

/** As MSXML does, text goes in and a document is kept. @throws Refusal InvalidArgument where it is not well-formed */
function parsed(xml: unknown, location: string): Document {
  const document = new DOMParser().parseFromString(String(xml), 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw invalidArgument(location);
  return document;
}

export class CustomXmlPart extends WireObject {
  constructor(private readonly owner: CustomXmlPartCollection, readonly id: string, private document: Document) {
    super();
  }
  override get wire() {
    return PART;
  }
  get namespaceUri(): string {
    return this.document.documentElement.namespaceURI ?? '';
  }
  getXml(): string {
    return new XMLSerializer().serializeToString(this.document);
  }
  setXml(xml: unknown): void {
    // Office keeps the old content, and says nothing, where the new one begins with a declaration (office-js #1643).
    if (/^\s*<\?xml/.test(String(xml))) throw invalidArgument('CustomXmlPart.setXml', 'begins with an XML declaration');
    this.document = parsed(xml, 'CustomXmlPart.setXml');
  }
  delete(): void {
    this.owner.remove(this);
  }
}

abstract class Parts extends WireCollection {
  getCount(): number {
    return this.items.length;
  }
  abstract override get items(): readonly CustomXmlPart[];
  getItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.items.find((part) => part.id === id) ?? null;
  }
  getItem(id: unknown): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound(`${this.wire.name}.getItem`);
    return part;
  }
}

const SCOPED: WireClass = { name: 'CustomXmlPartScopedCollection', methods: ['getCount', 'getItem', 'getItemOrNullObject', 'getOnlyItem', 'getOnlyItemOrNullObject'] };

class ScopedParts extends Parts {
  constructor(readonly items: readonly CustomXmlPart[]) {
    super();
  }
  override get wire() {
    return SCOPED;
  }
  /** Null unless there is exactly one. */
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    return this.items.length === 1 ? (this.items[0] ?? null) : null;
  }
  getOnlyItem(): CustomXmlPart {
    const only = this.getOnlyItemOrNullObject();
    if (!only) throw itemNotFound('CustomXmlPartScopedCollection.getOnlyItem');
    return only;
  }
}

const PARTS: WireClass = { name: 'CustomXmlPartCollection', methods: ['add', 'getByNamespace', 'getCount', 'getItem', 'getItemOrNullObject'] };

export class CustomXmlPartCollection extends Parts {
  private readonly list: CustomXmlPart[] = [];
  private lastId = 0;

  override get wire() {
    return PARTS;
  }
  override get items(): readonly CustomXmlPart[] {
    return this.list;
  }
  add(xml: unknown): CustomXmlPart {
    const part = new CustomXmlPart(this, `{00000000-0002-0000-${String(++this.lastId).padStart(4, '0')}-000000000000}`, parsed(xml, 'CustomXmlPartCollection.add'));
    this.list.push(part);
    return part;
  }
  getByNamespace(namespace: unknown): ScopedParts {
    if (typeof namespace !== 'string' || namespace === '') throw invalidArgument('CustomXmlPartCollection.getByNamespace');
    return new ScopedParts(this.list.filter((part) => part.namespaceUri === namespace));
  }
  remove(part: CustomXmlPart): void {
    this.list.splice(this.list.indexOf(part), 1);
  }
}
