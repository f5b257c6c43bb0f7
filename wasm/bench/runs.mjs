// What all measurements share.
export const RUNS = +(process.env.RUNS ?? 5);

export const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
