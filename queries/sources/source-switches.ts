/**
 * What the SQL of a source depends on beside bound values, so that a statement carries only what it needs: planning what
 * is switched off costs more than small questions take to answer.
 *
 * - `includeExcluded`  whether bots and tests count
 * - `usualActivity`    whether what makes a member active is as all projects have it that do not say other
 */
export interface SourceSwitches {
  includeExcluded: boolean;
  usualActivity: boolean;
}
