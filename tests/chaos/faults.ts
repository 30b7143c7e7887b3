import type { DiskMood } from "./orders";

/**
 * A place where the service may be killed, named by moment, operation and state of the file (see the spool's README).
 *
 * - `atStart` it is passed by while a killed predecessor's work is recovered
 * - `mood`    it is passed by only on such a disk
 * - `split`   it is passed by only when the table refuses a segment's data
 */
export interface Point {
  name: string;
  atStart?: boolean;
  mood?: DiskMood;
  split?: boolean;
}

const beforeAndAfter = (operation: string): Point[] =>
  ["before", "after"].map((moment) => ({ name: `${moment} ${operation}` }));

/** Every named point, in the order of an event's way. */
export const POINTS: readonly Point[] = [
  ...beforeAndAfter("create open"),
  { name: "half write open" },
  { name: "after write open" },
  { name: "after sync open" },
  { name: "half write copy", mood: "sync-fails" },
  { name: "after sync copy", mood: "sync-fails" },
  { name: "before rename copy>open", mood: "sync-fails" },
  { name: "after rename copy>open", mood: "sync-fails" },
  ...beforeAndAfter("rename open>sealed"),
  { name: "before cut open", atStart: true },
  { name: "after cut open", atStart: true },
  { name: "after rename open>sealed", atStart: true },
  ...beforeAndAfter("look-up"),
  { name: "half write part" },
  { name: "after sync part" },
  ...beforeAndAfter("rename part>insert"),
  ...beforeAndAfter("remove sealed"),
  ...beforeAndAfter("rename sealed>insert"),
  { name: "before insert" },
  { name: "during insert" },
  { name: "after insert" },
  { name: "before insert", atStart: true },
  { name: "after insert", atStart: true },
  { name: "half write half-part", split: true },
  { name: "after rename half-part>half-insert", split: true },
  ...beforeAndAfter("remove insert"),
  ...beforeAndAfter("remove half-insert").map((point) => ({ ...point, split: true })),
  ...beforeAndAfter("reload"),
];

/** What may befall a round besides a kill at a named point. */
export const TROUBLES = [
  "kill at random",
  "disk full, then kill",
  "disk full, then room",
  "tmpfs full, then room",
  "ClickHouse away, then back",
  "ClickHouse away, then kill",
  "answers of ClickHouse lost",
  "closed in order",
  "whole program killed",
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Whether a trouble needs ClickHouse to be a server. */
export const wantsServer = (trouble: Trouble): boolean => trouble.includes("ClickHouse");
