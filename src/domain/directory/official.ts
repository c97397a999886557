/**
 * Posts an official may hold in an agency. The own line of an agency is focal → unit-head → leader (in a district:
 * Phòng Nội vụ official → Trưởng phòng Nội vụ → Chủ tịch UBND huyện). The others belong to UBND tỉnh and its office.
 */
export type Post =
  | 'staff' // công chức trong cơ quan, làm phần việc được lãnh đạo giao
  | 'focal' // công chức đầu mối
  | 'unit-head' // trưởng phòng; in a district Trưởng phòng Nội vụ
  | 'leader' // thủ trưởng cơ quan
  | 'monitor' // theo dõi lĩnh vực (checks evidence of an area)
  | 'standing' // Sở Nội vụ, cơ quan thường trực: watches the whole plan
  | 'office' // chuyên viên theo dõi, Văn phòng UBND tỉnh
  | 'office-chief' // Chánh Văn phòng UBND tỉnh
  | 'vice-chair' // Phó Chủ tịch UBND tỉnh
  | 'chair' // Chủ tịch UBND tỉnh
  | 'admin';

export interface PostHeld {
  readonly agency: string;
  readonly post: Post;
  /** Area codes that a leader is in charge of; absent means all. */
  readonly areas?: readonly string[] | undefined;
  /** Held only by this delegation (ủy quyền), for whoever gave it. */
  readonly delegation?: string | undefined;
}

export interface Official {
  readonly id: string;
  readonly name: string;
  /** Chức vụ as printed, e.g. "Phó Trưởng phòng Cải cách hành chính". */
  readonly title: string;
  readonly posts: readonly PostHeld[];
}
