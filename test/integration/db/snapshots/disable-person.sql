with gone as (
      update people w set active = false from auth_users a where a.person_id = w.person_id and a.username = $1
      returning w.person_id, a.id
    ), ended as (
      delete from auth_sessions s using gone g where s.user_id = g.id
    )
    select person_id as "personId" from gone
