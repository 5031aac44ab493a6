SELECT id, version, name, number, stage, phone, email, owner_id, purchase_amount, last_purchase_on, updated_at FROM customer WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT 51;
