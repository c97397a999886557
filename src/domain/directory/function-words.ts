/** Words around agencies in a cell that name none, folded and without "và". Longest phrase wins, as for names. */
export const FUNCTION_PHRASES: readonly string[] = `
chu tri|dong chu tri|don vi chu tri|co quan chu tri|cac co quan chu tri|co quan dau moi|don vi dau moi
phoi hop|co quan phoi hop|don vi phoi hop|cac co quan phoi hop|cac don vi phoi hop
co quan thuong truc|don vi thuong truc|co quan thuc hien|don vi thuc hien|co quan tham muu
thuc hien|to chuc thuc hien|trien khai|to chuc|tham muu|huong dan|tong hop|theo doi|bao cao|danh gia|don doc|thuc day
kiem tra|giam sat|giup viec|chi dao|phu trach|chiu trach nhiem|xay dung ke hoach|xay dung du thao
lien quan|co lien quan|con lai|tru|ngoai tru|khac|khac lien quan|khac co lien quan|duoc giao|duoc phan cong|theo chuc nang nhiem vu
tinh|cap tinh|thuoc tinh|cua tinh|tren dia ban tinh|tren dia ban|dia ban tinh|trong tinh
dong chi|cac dong chi|d c|cac d c
trinh|giup|de xuat
cac|cung|voi|cung voi|cua|do|tai|thuoc|truc thuoc|qua|gui|giao|de nghi|yeu cau|bao gom|gom|theo|chuc nang|nhiem vu|linh vuc
nhu tren|nt|tren
toan the|toan bo|tat ca
`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');

/** What phrases of function do to the names beside them. */
export const CONCERNED = /(?:^| )lien quan$/;
export const REST = /(?:^| )con lai$/;
export const RECEIVED = /^(?:tham muu|giup|trinh|gui|bao cao|de xuat)$/;
export const EXCEPT = /^(?:ngoai )?tru$/;
export const OWNED = /^(?:truc )?thuoc$|^cua$/;

/** Heads that make a name look like an agency's, whatever its case. */
export const SURE_HEADS: ReadonlySet<string> = new Set(
  'so bo ubnd hdnd vp bql cuc bhxh nhnn kbnn mttq ubmttq bqlda tand vksnd coso'.split(' '),
);
/** Those of two words or more. */
export const SURE_HEAD_PHRASES: readonly string[] =
  'chi cuc|tong cuc|cong an|cong ty|tong cong ty|tap doan|lien doan|lien minh|hiep hoi|truong dai hoc|truong cao dang|truong thpt|benh vien|ngan hang|kho bac|bao hiem|buu dien|toa an|vien kiem sat|uy ban|ban chi dao|ban chi huy|ban dan toc|ban to chuc|thanh tra|thi doan|huyen uy|tinh uy|dang uy|dang bo|chi bo|doanh nghiep|hop tac xa|van phong|phong noi vu|phong chuyen mon|phong ban|truong hoc|nha truong'.split(
    '|',
  );
/** Heads that are other words too: they count when written with a capital ("Ban", but not "ban hành"). */
export const CAPITAL_HEADS: ReadonlySet<string> = new Set(
  'ban bao dai doan hoi phong quy to truong tt vien huyen tp tx xa phuong chi'.split(' '),
);

/** Common words that begin like a head: "Ban hành", "Số hóa", "Xã hội". */
export const NO_HEADS: ReadonlySet<string> = new Set(
  `ban hanh|hoi nghi|hoi thao|hoi nhap|phong chong|bao dam|bao ve|bao gom|quy dinh|quy che|quy trinh|quy hoach|truong hop
dai hoi|dai bieu|xa hoi|chi tiet|chi phi|chi so|phuong an|phuong thuc|vien chuc|doi ngoai|doi voi|doi moi|doi tuong
so lieu|so luong|so hoa|so voi|so ket|coso du|coso vat|coso ha|bo sung|bo tieu|bo chi so|bo tri|bo may|bo du|bo chi`
    .split(/[|\n]/)
    .map((phrase) => phrase.trim()),
);

/** Abbreviations that stand in such cells and are no agencies. */
export const NO_AGENCY: ReadonlySet<string> = new Set(
  'ct pct vt vb qd kh cchc tthc cntt qppl vbqppl ktxh kt xh par index sipas pci papi ddci iso ai ppp grdp xhcn lgsp dvc dvctt hcc cds tw'.split(
    ' ',
  ),
);
