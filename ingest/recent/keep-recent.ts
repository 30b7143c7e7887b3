import type { Parcel } from "#ingest/dialects/dialect";
import type { TakenRequest } from "#ingest/http/witness";
import type { Arrival } from "#ingest/pipeline/arrival";

/** A piece of a request as it came, and all that is needed to read it again. */
export interface RecentPiece {
  /** Goes up with each piece the door took. */
  number: number;
  arrival: Arrival;
  dialect: string;
  endpoint: string;
  piece: unknown;
  read: Parcel["read"];
}

/** The last pieces of each project, in memory, for somebody to look at. */
export interface Recent {
  note(request: TakenRequest): void;
  /** The pieces of a project behind a number, the oldest first. */
  after(project: number, number: number): RecentPiece[];
}

interface Request {
  pieces: RecentPiece[];
  length: number;
}

const MAX_PIECES = 300;
const MAX_PIECES_OF_REQUEST = 50;
const MAX_TEXT = 8 * 1_048_576;

/**
 * Keeps at most 300 pieces of a project, 50 of one request, and as many requests as have 8 MiB of text together: what
 * is kept is never much larger than what one request may be. Nothing is copied, so it costs next to nothing.
 */
export function keepRecent(): Recent {
  const projects = new Map<number, { requests: Request[]; pieces: number; length: number }>();
  let number = 0;
  return {
    note: ({ parcel, length, arrival, dialect, endpoint }) => {
      const { pieces } = parcel;
      const read = (piece: unknown) => parcel.read(piece);
      const from = Math.max(0, pieces.length - MAX_PIECES_OF_REQUEST);
      number += from;
      const kept = pieces
        .slice(from)
        .map((piece) => ({ arrival, dialect, endpoint, number: ++number, piece, read }));
      const { id } = arrival.project;
      const shelf = projects.get(id) ?? { requests: [], pieces: 0, length: 0 };
      projects.set(id, shelf);
      shelf.requests.push({ pieces: kept, length });
      shelf.pieces += kept.length;
      shelf.length += length;
      while (shelf.requests.length > 1 && (shelf.pieces > MAX_PIECES || shelf.length > MAX_TEXT)) {
        const oldest = shelf.requests.shift();
        shelf.pieces -= oldest?.pieces.length ?? 0;
        shelf.length -= oldest?.length ?? 0;
      }
    },
    after: (project, since) =>
      (projects.get(project)?.requests ?? []).flatMap(({ pieces }) =>
        pieces.filter((piece) => piece.number > since),
      ),
  };
}
