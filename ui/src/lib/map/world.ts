import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { countryOfNumber } from '$lib/words/countries';

/** A country as a shape, and where a mark for it stands. */
export interface Shape {
  /** Two letters; `null` for what has no code of its own. */
  code: string | null;
  path: string;
  middle: [number, number];
}

export const WIDTH = 960;
export const HEIGHT = 440;

/** Too small for the map's scale, and seats of many companies: longitude and latitude of where the mark stands. */
const SMALL: Readonly<Record<string, [number, number]>> = {
  SG: [103.8, 1.35], HK: [114.2, 22.3], MO: [113.5, 22.2], MT: [14.4, 35.9], LI: [9.5, 47.2], MC: [7.4, 43.7], SM: [12.5, 43.9],
  AD: [1.5, 42.5], GI: [-5.4, 36.1], IM: [-4.5, 54.2], JE: [-2.1, 49.2], GG: [-2.6, 49.5], KY: [-81.2, 19.3], VG: [-64.6, 18.4], BM: [-64.8, 32.3],
  SC: [55.5, -4.7], MU: [57.5, -20.3], BH: [50.6, 26.1], MV: [73.2, 3.2], BB: [-59.5, 13.2],
};

/** Shapes of all countries, without the ice in the south that no law of ours is about. */
export function shapes(): Shape[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const countries = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== '010');
  const all: GeoPermissibleObjects = { type: 'FeatureCollection', features: countries };
  const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], all);
  const path = geoPath(projection).digits(1);
  const drawn = countries.map((one): Shape => {
    const code = one.id === undefined ? null : countryOfNumber(String(one.id));
    return { code, path: path(one) ?? '', middle: path.centroid(largest(one)) };
  });
  const known = new Set(drawn.map(({ code }) => code));
  const small = Object.entries(SMALL).filter(([code]) => !known.has(code));
  return [...drawn, ...small.map(([code, place]): Shape => ({ code, path: '', middle: projection(place) ?? [0, 0] }))];
}

/** The mainland: the middle of France is not in the sea between it and Guiana. */
function largest<T extends GeoPermissibleObjects>(one: T): GeoPermissibleObjects {
  const geometry = 'geometry' in one ? one.geometry : null;
  if (geometry?.type !== 'MultiPolygon') return one;
  const parts = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const size = (part: (typeof parts)[number]) => geoPath().area(part);
  return parts.reduce((best, part) => (size(part) > size(best) ? part : best), parts[0] ?? { type: 'Polygon', coordinates: [] });
}

/** Marks pushed apart until none covers another; `size` is their radius. */
export function apart<T extends { at: [number, number]; size: number }>(marks: readonly T[]): T[] {
  const placed = marks.map((mark) => ({ ...mark, at: [...mark.at] as [number, number] }));
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (let first = 0; first < placed.length; first += 1) {
      for (let second = first + 1; second < placed.length; second += 1) {
        const [a, b] = [placed[first], placed[second]];
        if (!a || !b) continue;
        const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
        const distance = Math.hypot(dx, dy) || 0.01;
        const missing = a.size + b.size + 2 - distance;
        if (missing <= 0) continue;
        const [x, y] = [((dx || 0.01) / distance) * (missing / 2), (dy / distance) * (missing / 2)];
        a.at = [a.at[0] - x, a.at[1] - y];
        b.at = [b.at[0] + x, b.at[1] + y];
        moved = true;
      }
    }
    if (!moved) break;
  }
  return placed;
}
