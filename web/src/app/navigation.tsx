/** The rail and the top bar of the desk, and the bottom bar of the phone: the same places, with what waits behind each. */
import { Badge, Layout } from 'antd';
import { NavLink } from 'react-router';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { useCounts } from './counts.ts';
import { useIsDark } from './media.ts';
import { phonePlacesOf, type Place, placesOf } from './places.ts';
import { useMe } from './session.tsx';

function PlaceLink({ place }: { readonly place: Place }) {
  const t = useWords(shellWords);
  const counts = useCounts();
  // The figure is white by day and nearly black by night.
  const dark = useIsDark();
  const count = place.count === undefined ? 0 : (counts?.[place.count] ?? 0);
  return (
    <NavLink to={place.path} className="place">
      <span>{t(place.words)}</span>
      {count > 0 && <Badge count={count} overflowCount={999} color={dark ? '#ff7875' : '#cf1322'} />}
    </NavLink>
  );
}

export function Rail() {
  const t = useWords(shellWords);
  const me = useMe();
  return (
    <Layout.Sider width={168} className="rail">
      <nav aria-label={t('mainNavigation')}>
        {placesOf(me)
          .filter(({ desk }) => desk === undefined)
          .map((place) => (
            <PlaceLink key={place.path} place={place} />
          ))}
      </nav>
    </Layout.Sider>
  );
}

/** What stands beside the search at the desk. */
export function TopPlaces() {
  const me = useMe();
  return placesOf(me)
    .filter(({ desk }) => desk === 'top bar')
    .map((place) => <PlaceLink key={place.path} place={place} />);
}

export function BottomBar() {
  const t = useWords(shellWords);
  const me = useMe();
  return (
    <nav aria-label={t('mainNavigation')} className="bottom-bar">
      {phonePlacesOf(me).map((place) => (
        <PlaceLink key={place.path} place={place} />
      ))}
    </nav>
  );
}
