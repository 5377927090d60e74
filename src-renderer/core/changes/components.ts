/** For each node of a directed graph, the number of its strongly connected component: nodes in one cycle share a number (Tarjan 1972, without recursion). */
export function components(nodes: Iterable<string>, next: (node: string) => readonly string[]): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const found = new Map<string, number>();
  const open: string[] = [];
  let count = 0;
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path: { readonly node: string; readonly edges: readonly string[]; at: number }[] = [];
    const enter = (node: string) => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      open.push(node);
      path.push({ node, edges: next(node), at: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = step.edges[step.at];
      step.at += 1;
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low.set(parent.node, Math.min(read(low, parent.node), read(low, step.node)));
        if (read(low, step.node) === read(order, step.node)) {
          for (let member = open.pop(); member !== undefined; member = open.pop()) {
            found.set(member, count);
            if (member === step.node) break;
          }
          count += 1;
        }
      } else if (!order.has(target)) {
        enter(target);
      } else if (!found.has(target)) {
        low.set(step.node, Math.min(read(low, step.node), read(order, target)));
      }
    }
  }
  return found;
}

function read(numbers: ReadonlyMap<string, number>, node: string): number {
  const value = numbers.get(node);
  if (value === undefined) throw new Error(`The node ${node} was never entered.`);
  return value;
}
