-- What the original file says of itself, and a small picture of it. Derived by a job and kept beside the original, never
-- instead of it: both can be thrown away and made again.
alter table attachments add column details json, add column thumbnail_sha256 text;
comment on column attachments.details is '原始文件自带的拍摄时间、位置、设备；null 表示尚未读取';
comment on column attachments.thumbnail_sha256 is '缩略图（派生字节）；原始文件不变';
