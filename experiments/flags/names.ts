import { z } from "zod";

/** How flags, experiments, groups, namespaces and holdouts are named in the code of apps. */
export const keySchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w.:|-]{0,199}$/,
    "wants letters, digits, and _ . : | -, beginning with a letter or digit",
  );

/** A member's attribute, as the app hands it to the SDK, e.g. "id" or "device.kind". */
export const attributeSchema = z
  .string()
  .regex(/^[^$\s][^\s]{0,199}$/, "wants the name of an attribute, such as id");

export const environmentSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "wants small letters, digits and dashes, e.g. production");

/** What a hash is salted with, so that two draws know nothing of each other. */
export const seedSchema = z.string().min(1).max(200);

/** A part of all, 0–1. */
export const shareSchema = z.number().min(0).max(1);
