import type { LanguageTexts } from "../create-i18n";
import { account } from "./account";
import { errors } from "./errors";
import { frame } from "./frame";
import { live } from "./live";
import { overview } from "./overview";
import { quality } from "./quality";
import { reasons } from "./reasons";
import { setup } from "./setup";

/** The Chinese texts, by namespace. */
export const texts: LanguageTexts = { account, errors, frame, live, overview, quality, reasons, setup };
