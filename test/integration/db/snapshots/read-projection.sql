select jsonb_build_object('inputNo', c.input_no, 'seq', c.seq, 'headHash', c.head_hash) as head,
      jsonb_build_object(
        'case', jsonb_strip_nulls(jsonb_build_object('stage', c.stage, 'version', c.version, 'concluded', c.concluded, 'archived', c.archived_at is not null,
          'calendarVersion', c.calendar_version, 'nextDueAt', epoch_ms(c.next_due_at),
          'openTo', c.open_to, 'passagesDiffer', nullif(passages_differ(c.case_id), false))),
        'assignments', coalesce((select jsonb_object_agg(a.person_id || '/' || a.capacity, jsonb_build_object('status', a.status))
          from assignments a where a.case_id = c.case_id), '{}'),
        'deadlines', coalesce((select jsonb_object_agg(d.deadline_id, jsonb_strip_nulls(jsonb_build_object('rule', d.rule, 'status', d.status,
            'dueAtReal', epoch_ms(d.due_at_real))) || jsonb_build_object('detail', d.detail))
          from deadlines d where d.case_id = c.case_id), '{}'),
        'obligations', coalesce((select jsonb_object_agg(o.obligation_id, jsonb_strip_nulls(jsonb_build_object('what', o.what, 'unitId', o.unit_id,
            'roles', o.roles, 'personId', o.person_id, 'deadlineId', o.deadline_id,
            'dueAtReal', case when isfinite(o.due_sort) then epoch_ms(o.due_sort) end)) || jsonb_build_object('detail', o.detail))
          from obligations o where o.case_id = c.case_id), '{}'),
        'tasks', coalesce((select jsonb_object_agg(t.task_id, jsonb_strip_nulls(jsonb_build_object('kind', t.kind, 'status', t.status,
            'attemptNo', t.attempt_no, 'unitId', t.unit_id, 'assigneeId', t.assignee_id, 'partyId', t.party_id,
            'document', t.document, 'method', t.method,
            'caseStage', case when t.status in ('issued', 'accepted', 'returned', 'completed') then t.case_stage end, 'issuerUnitId', t.issuer_unit_id, 'issuerPerson', t.issuer_person,
            'issuedAtReal', epoch_ms(t.issued_at_real), 'roundAtReal', epoch_ms(t.round_at_real),
            'dueAtReal', epoch_ms(t.due_at_real), 'acceptedAtReal', epoch_ms(t.accepted_at_real),
            'firstAttemptAtReal', epoch_ms(t.first_attempt_at_real), 'completedAtReal', epoch_ms(t.completed_at_real),
            'endedAtReal', epoch_ms(t.ended_at_real), 'outcome', t.outcome, 'attempts', t.attempts))
            || jsonb_build_object('detail', t.detail))
          from tasks t where t.case_id = c.case_id), '{}')) as rows
    from cases c where c.case_id = $1::uuid
