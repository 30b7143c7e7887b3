/** What failed, what still works, what to do: for the answers a page can meet. */
export const errors = {
  badRequest: "This address asks for something that does not exist",
  badRequestBody:
    "“{{parameter}}” in the address {{message}}. Choose anew in the bar above; everything else works.",
  badRequestPlain: "Part of what was sent is not understood. Nothing was changed; everything else works.",
  forbidden: "Your role does not allow this",
  forbiddenBody:
    "Nothing was changed. All that you could see before is still there. An owner of the project can change your role.",
  notFound: "There is nothing at this address",
  notFoundBody:
    "The page may have moved, or it belongs to a project you are not a member of. Your other pages work.",
  noMember: "Nobody is known under this id",
  noMemberBody:
    "Whoever it was may have been erased. Members are found by their user id in the list of members; everything else works.",
  tooLarge: "This question is too large",
  tooLargeBody:
    "It needs more memory or time than one question may take, so it was ended; nothing else is affected. Ask about a shorter period, fewer values or a narrower filter.",
  server: "Something failed on our side",
  serverBody:
    "This page could not be made; other pages and the collection of events go on. Try again in a moment. If it stays, the log of the program says why.",
  retry: "Try again",
  home: "Go to the overview",
};
