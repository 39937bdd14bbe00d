"""What members are known by: codes, prefectures, numbers (団体コード・法人番号)."""
