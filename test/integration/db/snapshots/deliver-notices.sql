select jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'caseId', n.case_id, 'kind', n.kind,
      'drill', n.drill, 'createdAt', epoch_ms(n.created_at), 'personId', n.person_id, 'unitId', n.unit_id, 'roles', n.roles,
      'partyId', n.party_id, 'taskId', n.task_id)) || jsonb_build_object('data', n.data) as notice from deliver_notices($1::int, $2::uuid) n
