import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#ingest/simulator/chance/random";
import type { Load } from "./drive-load";
import type { Trouble } from "./faults";
import type { World } from "./open-world";
import type { Life } from "./start-life";

const LONGEST_TROUBLE_MS = 500;
const RECOVERY_MS = 15_000;

interface Scene {
  life: Life;
  world: World;
  load: Load;
  random: Random;
}

/** Lets a trouble happen under load. @returns what was wrong about how the service bore it */
export async function suffer(trouble: Trouble, scene: Scene): Promise<string[]> {
  const { life, world, random } = scene;
  const moment = () => sleep(random.between(LONGEST_TROUBLE_MS / 5, LONGEST_TROUBLE_MS));
  const wrong: string[] = [];
  const expectAcknowledged = async (when: string) => {
    if (!(await acknowledgesMore(scene))) wrong.push(`nothing was acknowledged ${when}`);
  };
  await moment();

  switch (trouble) {
    case "kill at random":
    case "whole program killed":
      break;
    case "disk full, then kill":
    case "disk full, then room":
      await life.order({ order: "disk", mood: "full" });
      await moment();
      if (trouble === "disk full, then kill") break;
      await life.order({ order: "disk", mood: "fine" });
      await expectAcknowledged("once there was room again");
      break;
    case "tmpfs full, then room":
      await world.fill();
      await moment();
      await world.empty();
      await expectAcknowledged("once there was room again");
      break;
    case "ClickHouse away, then back":
    case "ClickHouse away, then kill":
      await world.clickHouse?.set({ down: true });
      await expectAcknowledged("while ClickHouse was away");
      await moment();
      if (trouble === "ClickHouse away, then kill") await life.kill();
      await world.clickHouse?.set({ down: false });
      break;
    case "answers of ClickHouse lost":
      await world.clickHouse?.set({ cutBeforeAnswer: 1 + random.below(3) });
      await moment();
      await world.clickHouse?.set({ cutBeforeAnswer: 0 });
      break;
    case "closed in order":
      await life.order({ order: "close" });
      return wrong;
  }
  await life.kill();
  return wrong;
}

/** Waits until one more event is acknowledged. */
async function acknowledgesMore({ life, load }: Scene): Promise<boolean> {
  const before = load.acknowledged();
  const end = performance.now() + RECOVERY_MS;
  while (load.acknowledged() === before) {
    if (life.isOver() || performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}
