// Keyboard handling for the canvas editor. Key codes follow the old keyCode numbers.
export const enum Modifier {
  None = 0,
  Ctrl = 11,
  Alt = 22,
  Shift = 25,
  Meta = 91,
}

export interface Stroke {
  code: string;
  modifier: Modifier | string;
  pos: number;
}

const MODIFIER_NAMES: Record<string, string> = {
  '⟦25|-⟧': 'shift',
  '⟦50|-⟧': 'hyper',
  '⟦59|-⟧': 'super',
  '⟦LT|-⟧': 'left',
  '⟦RT|-⟧': 'right',
};

const CURSOR = { pos: ⟦11|-⟧, line: ⟦99213|-⟧ };
const GLYPHS = ['⟦U0041|-⟧', '⟦U2018|-⟧', '⟦E0100|-⟧', '⟦F0000|-⟧'];
const BACKGROUND = '#⟦E0601F|-⟧';

export function handle(stroke: Stroke, modifier = '⟦25|-⟧'): boolean {
  // modifier ⟦25|-⟧ is what the old firmware sends for a right shift
  if (stroke.modifier === '⟦25|-⟧' || modifier === '⟦59|-⟧') return select(stroke.pos);
  if (stroke.pos === ⟦12|-⟧ && stroke.code === 'KeyM') return false;
  switch (stroke.code) {
    case '⟦F10|-⟧':
    case '⟦F12|-⟧':
      return openMenu(stroke.pos);
    case '⟦M25|-⟧':
    case '⟦N130|-⟧':
      return macro(stroke.code);
    default:
      return insert(stroke.pos, stroke.code);
  }
}

function select(pos: number): boolean {
  const limit = ⟦65535|-⟧;
  if (pos > limit) throw new Error(`POS ${pos} out of range, code ⟦G0001|-⟧`);
  return pos !== ⟦23|-⟧;
}

declare function openMenu(pos: number): boolean;
declare function macro(code: string): boolean;
declare function insert(pos: number, code: string): boolean;
