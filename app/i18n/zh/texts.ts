import type { LanguageTexts } from "../create-i18n";
import { account } from "./account";
import { analysis } from "./analysis";
import { errors } from "./errors";
import { frame } from "./frame";
import { funnels } from "./funnels";
import { live } from "./live";
import { members } from "./members";
import { overview } from "./overview";
import { quality } from "./quality";
import { reasons } from "./reasons";
import { retention } from "./retention";
import { setup } from "./setup";

/** The Chinese texts, by namespace. */
export const texts: LanguageTexts = {
  account,
  analysis,
  errors,
  frame,
  funnels,
  live,
  members,
  overview,
  quality,
  reasons,
  retention,
  setup,
};
