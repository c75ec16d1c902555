/** Which box of which row of a sheet an element is; the boxes carry both as data-row and data-box. */
export function spotOf(
  target: EventTarget | null,
): { readonly row: number; readonly box: string } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, box } = target.dataset;
  return row && box ? { row: Number(row), box } : null;
}

type Press = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly target: EventTarget;
  readonly currentTarget: HTMLElement;
};

function boxesOfRow(sheet: HTMLElement, row: number): readonly HTMLInputElement[] {
  return [...sheet.querySelectorAll<HTMLInputElement>(`[data-row="${row}"]`)];
}

function neighbour({ key, shiftKey, target, currentTarget }: Press): HTMLInputElement | undefined {
  const spot = spotOf(target);
  if (!spot || !(target instanceof HTMLInputElement)) return undefined;
  const down = { Enter: shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (down) {
    const row = boxesOfRow(currentTarget, spot.row + down);
    return row.find(({ dataset }) => dataset.box === spot.box) ?? row[0];
  }
  // Left and right stay in the text until its end, so that a number can be mended in the middle.
  const { selectionStart, selectionEnd, value } = target;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  const isAtStart = isAll || (selectionStart === 0 && selectionEnd === 0);
  const isAtEnd = isAll || (selectionStart === value.length && selectionEnd === value.length);
  const row = boxesOfRow(currentTarget, spot.row);
  if (key === "ArrowRight" && isAtEnd) return row[row.indexOf(target) + 1];
  if (key === "ArrowLeft" && isAtStart) return row[row.indexOf(target) - 1];
  return undefined;
}

/** The box to which Enter and the arrow keys lead from here as in a spreadsheet, entered with all of it selected; false where the key means something else. */
export function moveInSheet(press: Press): boolean {
  const next = neighbour(press);
  const isUpOrDown = /^(Enter|ArrowUp|ArrowDown)$/.test(press.key) && spotOf(press.target) !== null;
  next?.focus();
  next?.select();
  return next !== undefined || isUpOrDown;
}
