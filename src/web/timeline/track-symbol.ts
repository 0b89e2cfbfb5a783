import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import type { Track } from '../api/shapes.js';

const SYMBOLS: Readonly<Record<Track, SymbolType>> = {
  line: symbolCircle,
  conduct: symbolSquare,
  reported: symbolTriangle,
  leaked: symbolDiamond,
  inferred: symbolStar,
};

/** Area of a mark in square pixels. */
const AREA = 110;

/** The shape that stands for a track, as an SVG path around 0,0. */
export function shapeOf(track: Track): string {
  return symbol(SYMBOLS[track], AREA)() ?? '';
}
