import { account } from "./account";
import { errors } from "./errors";
import { frame } from "./frame";
import { live } from "./live";
import { overview } from "./overview";
import { quality } from "./quality";
import { reasons } from "./reasons";
import { setup } from "./setup";

/** The English texts, by namespace; they set which keys exist. */
export const texts = { account, errors, frame, live, overview, quality, reasons, setup };
export type Texts = typeof texts;
