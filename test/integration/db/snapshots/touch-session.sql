update auth_sessions set updated_at = now() where id = $1
