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

/** The English texts, by namespace; they set which keys exist. */
export const texts = {
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
export type Texts = typeof texts;
