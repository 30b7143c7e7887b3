import { account } from "./account";
import { errors } from "./errors";
import { frame } from "./frame";
import { overview } from "./overview";
import { setup } from "./setup";

/** The English texts, by namespace; they set which keys exist. */
export const texts = { account, errors, frame, overview, setup };
export type Texts = typeof texts;
