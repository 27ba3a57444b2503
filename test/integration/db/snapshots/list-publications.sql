select 
  jsonb_strip_nulls(jsonb_build_object('version', p.version, 'former', p.former, 'reverses', p.reverses, 'years', p.years,
    'days', p.days, 'publishedAt', epoch_ms(p.published_at), 'settled', p.settled_at is not null,
    'current', p.version = (select v.version from calendar_version v),
    'actor', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = p.actor_id)))
  as publication from calendar_publications p order by p.publication_no desc
