/** An element of an XML file by its local name; text between elements stands among its children. */
export type XmlElement = {
  /** Without the prefix. */
  readonly name: string;
  /** The namespace its own `xmlns` says, or its prefix's at the root; empty when none is said there. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
};

/** The children of that name, in their order. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The text within, of all depths. */
export function textIn(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** A number in an attribute; undefined when there is none. */
export function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  const written = element?.attributes.get(name)?.trim() ?? '';
  const value = Number(written);
  return written === '' || !Number.isFinite(value) ? undefined : value;
}

/** The order that Transkribus says of regions, lines and words: `custom="readingOrder {index:3;}"`. */
export function orderSaidIn(element: XmlElement): number | undefined {
  const index = /readingOrder\s*\{\s*index\s*:\s*(\d+)/.exec(element.attributes.get('custom') ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
}
