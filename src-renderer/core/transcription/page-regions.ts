import { childOf, childrenOf, numberIn, orderSaidIn, type XmlElement } from './xml/element';

type Placed = { readonly region: XmlElement; readonly order: number | undefined };

/**
 * The regions of a PAGE file that hold text, in the order the file says: by its ReadingOrder, whose groups may be nested and may name a region
 * with others in it; else by the order that Transkribus says of each. Those that nothing names follow as they stand, those within a named one
 * with it. A table is read row by row. `element`: the page, or a region of which those within are asked.
 */
export function regionsInOrder(element: XmlElement | undefined): readonly XmlElement[] {
  const said = orderOf(childOf(element, 'ReadingOrder'));
  const placed = regionsOf(element, undefined, (region) => {
    if (said.size > 0) return said.get(region.attributes.get('id') ?? '');
    // Transkribus counts the cells of a table apart from the regions of the page.
    return region.name === 'TableCell' ? undefined : orderSaidIn(region);
  });
  return placed.toSorted((left, right) => (left.order ?? placed.length) - (right.order ?? placed.length)).map(({ region }) => region);
}

/** The place of each region that is named, counted from 0. */
function orderOf(said: XmlElement | undefined): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const visit = (group: XmlElement) => {
    const members = group.children.filter((child) => typeof child !== 'string');
    for (const member of members.toSorted((left, right) => (numberIn(left, 'index') ?? 0) - (numberIn(right, 'index') ?? 0))) {
      const region = member.attributes.get('regionRef');
      if (region !== undefined && !order.has(region)) order.set(region, order.size);
      visit(member);
    }
  };
  for (const group of childrenOf(said, 'OrderedGroup', 'UnorderedGroup')) {
    const own = group.attributes.get('regionRef');
    if (own !== undefined && !order.has(own)) order.set(own, order.size);
    visit(group);
  }
  return order;
}

function regionsOf(element: XmlElement | undefined, inherited: number | undefined, placeOf: (region: XmlElement) => number | undefined): readonly Placed[] {
  const regions = (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && isRegion(child));
  return regions
    .toSorted((left, right) => compareCells(cellOf(left), cellOf(right)))
    .flatMap((region) => {
      const order = placeOf(region) ?? inherited;
      return [...(holdsText(region) ? [{ region, order }] : []), ...regionsOf(region, order, placeOf)];
    });
}

/** Any region may hold others: pictures their captions, tables their cells. */
function isRegion({ name }: XmlElement): boolean {
  return name.endsWith('Region') || name === 'TableCell';
}

/** A TableCell is Transkribus' own and holds lines as a TextRegion does. */
function holdsText({ name }: XmlElement): boolean {
  return name === 'TextRegion' || name === 'TableCell';
}

type Cell = { readonly row: number; readonly column: number };

/** Where a cell stands in its table: said by Transkribus of the cell itself, since 2019 in the role of the region. */
function cellOf(region: XmlElement): Cell | undefined {
  const role = childOf(childOf(region, 'Roles'), 'TableCellRole');
  const row = numberIn(region, 'row') ?? numberIn(role, 'rowIndex');
  const column = numberIn(region, 'col') ?? numberIn(role, 'columnIndex');
  return row === undefined || column === undefined ? undefined : { row, column };
}

function compareCells(left: Cell | undefined, right: Cell | undefined): number {
  return left === undefined || right === undefined ? 0 : left.row - right.row || left.column - right.column;
}
