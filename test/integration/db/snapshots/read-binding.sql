select b.case_id as "caseId", b.actor_person_id as "actorId", b.route, b.body_digest as "bodyDigest"
    from inbox b where b.decision_id = $1::uuid
