/** A grey bar where something will stand. */
export const SkeletonBar = ({ className }: { className: string }) => (
  <div className={`animate-pulse rounded bg-sunken ${className}`} />
);
