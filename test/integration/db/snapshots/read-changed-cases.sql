select c.case_id as "caseId", c.stage, c.station_path::text as "stationPath", c.court_path::text as "courtPath",
      to_jsonb(array(select a.person_id::text from assignments a where a.case_id = c.case_id and a.status = 'active')) as people
    from cases c where c.case_id = any($1::uuid[])
