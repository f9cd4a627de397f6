/**
 * The cheapest way to give every row a column of its own (Hungarian algorithm, rows² × columns steps).
 * There are at least as many columns as rows. Costs are integers small enough that sums over all rows stay exact.
 * The answer holds the column of each row.
 */
export function assignColumns(
  size: { readonly rows: number; readonly columns: number },
  cost: (row: number, column: number) => number,
): readonly number[] {
  const rowPotential = createZeros(size.rows);
  const columnPotential = createZeros(size.columns);
  const rowOf: number[] = new Array<number>(size.columns).fill(-1);
  for (let row = 0; row < size.rows; row += 1) augment(row);
  const columnOf = createZeros(size.rows);
  rowOf.forEach((row, column) => {
    if (row !== -1) columnOf[row] = column;
  });
  return columnOf;

  /** Grows a tree of tight edges from the row until a free column is reached, then shifts the matching along the path. */
  function augment(start: number): void {
    const slack: number[] = new Array<number>(size.columns).fill(Number.POSITIVE_INFINITY);
    const previous: number[] = new Array<number>(size.columns).fill(-1);
    const visited: number[] = [];
    const isVisited: boolean[] = new Array<boolean>(size.columns).fill(false);
    let row = start;
    let column = -1;
    do {
      if (column !== -1) visited.push(column);
      const next = nearest(row, column, { slack, previous, isVisited });
      shiftPotentials(start, next.distance, { visited, slack, isVisited });
      column = next.column;
      isVisited[column] = true;
      row = getNumber(rowOf, column);
    } while (row !== -1);
    while (column !== -1) {
      const before = getNumber(previous, column);
      rowOf[column] = before === -1 ? start : getNumber(rowOf, before);
      column = before;
    }
  }

  function nearest(
    row: number,
    from: number,
    { slack, previous, isVisited }: { slack: number[]; previous: number[]; isVisited: readonly boolean[] },
  ): { readonly column: number; readonly distance: number } {
    let best = -1;
    for (let column = 0; column < size.columns; column += 1) {
      if (isVisited[column]) continue;
      const reduced = cost(row, column) - getNumber(rowPotential, row) - getNumber(columnPotential, column);
      if (reduced < getNumber(slack, column)) {
        slack[column] = reduced;
        previous[column] = from;
      }
      if (best === -1 || getNumber(slack, column) < getNumber(slack, best)) best = column;
    }
    return { column: best, distance: getNumber(slack, best) };
  }

  function shiftPotentials(
    start: number,
    distance: number,
    { visited, slack, isVisited }: { visited: readonly number[]; slack: number[]; isVisited: readonly boolean[] },
  ): void {
    if (distance === 0) return;
    rowPotential[start] = getNumber(rowPotential, start) + distance;
    for (const column of visited) {
      const row = getNumber(rowOf, column);
      rowPotential[row] = getNumber(rowPotential, row) + distance;
      columnPotential[column] = getNumber(columnPotential, column) - distance;
    }
    for (let column = 0; column < size.columns; column += 1) {
      if (!isVisited[column]) slack[column] = getNumber(slack, column) - distance;
    }
  }
}

function createZeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function getNumber(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
