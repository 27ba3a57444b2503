/** A code scanned from paper: in the fragment of the address, which goes to no server, and not left there for the next one to find. */
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What is no code is none, whatever a fragment can hold. */
function codeIn(hash: string): string | undefined {
  try {
    return hash.length > 1 ? decodeURIComponent(hash.slice(1)) : undefined;
  } catch {
    return undefined;
  }
}

export function useScanned() {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [scanned, setScanned] = useState<string>();
  const code = codeIn(hash);
  if (code !== undefined && code !== scanned) setScanned(code);
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return { scanned, take: () => setScanned(undefined) };
}
