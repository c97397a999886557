import type { Phrases } from './tags';

const pairs = (verbs: string, objects: string): string =>
  verbs
    .split(', ')
    .flatMap((verb) => objects.split(', ').map((object) => `${verb} ${object}`))
    .join(', ');

/** "rút đề nghị", "xin hủy báo cáo": takes back what was reported or asked. */
const withdrawals = (): string => {
  const said = 'đề nghị, báo cáo, yêu cầu, báo xong, báo hoàn thành, lời báo, việc báo, việc xin, xác nhận';
  const papers = 'văn bản, công văn, tờ trình, đơn, hồ sơ, kết quả, ý kiến, gia hạn';
  const undoing = pairs(
    'hủy, xin hủy, bỏ, bỏ cái, xin bỏ, gỡ, xin gỡ, xóa, xin xóa, thu hồi, xin thu hồi, thu lại',
    said,
  );
  return `rút lại, xin rút lại, xin phép rút lại, hủy gia hạn, hủy báo, ${pairs('rút, xin rút, thu lại, xin thu lại', `${said}, ${papers}`)}, ${undoing}`;
};

/** The words that keep a reply from being taken at its first word. */
export const GUARDS: Phrases = {
  'not-yet': `
    xong cái nỗi gì, cái nỗi gì, xong xong cái nỗi gì, xong cái gì mà xong, xong gì mà xong, nhận gì mà nhận, làm gì mà làm, đâu có,
    chưa mô, chưa xong mô, có xong mô, mô đã xong, đã xong mô,
    chưa có kết quả, chưa có kq, chưa có gì mới,
    chưa làm gì, chưa có động tĩnh gì, chưa đâu vào đâu,
    chưa có chi, chưa có chi hết, chưa có gì hết,
    chưa, chửa, chưa thể, chưa được, chưa chắc, vẫn chưa, còn chưa, đâu đã, đã xong đâu, có xong đâu, xong đâu,
    chưa hề, chưa từng, làm gì đã xong, đã hoàn thành đâu, có hoàn thành đâu, chưa phải, not yet, đã đâu, rồi đâu,
    hoàn thành đâu, đâu, xong gì, đã xong gì, xong nỗi gì, làm gì xong, chưa đâu, chưa bao giờ, chưa có gì,
    chưa có gì mới`,
  not: `
    xin thôi không, không, chẳng, chả, không thể, không hề, không phải, không được, làm gì có, không có, không cần, không còn,
    chẳng thể, chả thể, hết đường, hết hy vọng, khó, khó lòng, tạm dừng, ngừng, thất bại, hỏng rồi, hủy bỏ, bãi bỏ,
    kh, khỏi, khỏi phải, khỏi cần, khỏi xin, chẳng bao giờ, không bao giờ, chả bao giờ, not done, \u274C, \u{1F6AB}, \u274E, \u2716, \u{1F44E}`,
  almost: `
    xíu nữa, xí nữa, chút xíu nữa, tẹo nữa, một lát nữa, sắp tới nơi, đến nơi, 
    gần, sắp, gần như, hầu như, sắp sửa, suýt, suýt soát, gần được, tiến tới, chuẩn bị xong, chỉ chút nữa, chút nữa,
    tí nữa, lát nữa, sắp sửa xong, gần tới, ngót`,
  mostly: `
    cơ bản, về cơ bản, cơ bản là, tạm, tạm thời, tương đối, đại khái, nhìn chung, nói chung, chủ yếu, tàm tạm, sơ sơ,
    về mặt nội dung, phần việc của em, phần của em, phần việc, phần em, một nửa công việc`,
  seeming: `
    nghe … bảo, nghe … nói, nghe … kể, nghe … báo, theo lời, theo tin, theo thông tin, theo báo cáo của, theo phản ánh, không có chuyện, đừng tưởng,
    hình như, coi như, xem như, có vẻ, có vẻ như, nghe nói, nghe đâu, tưởng, cứ tưởng, hình như là, dường như,
    coi là, xem là, gọi là, nghĩ là, em nghĩ, theo em nhớ, không rõ, không biết, chưa rõ, không chắc, không nhớ,
    chả biết, chẳng biết, được cho là, kiểu như`,
  maybe: `
    có thể, có lẽ, chắc, chắc là, may ra, có khi, biết đâu, không chừng, khéo, chắc phải, có thể phải, có thể sẽ,
    chắc chắn sẽ, nhiều khả năng, khả năng, có khả năng, nếu được, chắc sẽ, sợ phải`,
  future: `
    từ từ,
    bữa nào,
    hẹn, hẹn anh, hẹn chị, sẽ, dự kiến, phấn đấu, cố gắng, cố gắng làm, hứa, cam kết, đảm bảo, bảo đảm, quyết tâm, hy vọng, mong sẽ,
    nhất định, kế hoạch là, dự định, gắng, xin hứa, phải, sớm, mong xong, mong sớm, sớm xong, xong sớm,
    mới xong được, thì mới xong, mới hoàn thành được, thế nào cũng, kiểu gì cũng, trong thời gian tới, thời gian tới,
    nay mai, vài hôm nữa, mấy hôm nữa, vài ngày nữa, mấy ngày nữa, vài bữa nữa, ít hôm nữa, ít ngày nữa,
    trong vài ngày, hôm nào, lúc nào đó, lo xong, mục tiêu, nhanh chóng, khẩn trương, đang cố, tranh thủ, cố xong,
    cố làm, cố hoàn thành, ráng làm, ráng xong, ráng hoàn thành, để, sắp tới đây, xin hẹn, định mai, mong muốn`,
  condition: `
    giá mà, giá như, ước gì, phải chi,
    nếu, giả sử, hễ, miễn, miễn là, với điều kiện, trong trường hợp, bao giờ xong thì, sau khi, trước khi, đến khi,
    cho đến khi, một khi, khi, phải có, tùy thuộc`,
  'will-report': `
    em báo, sẽ báo, báo lại, báo sau, báo anh, báo chị, sẽ báo cáo, báo cáo sau, em báo cáo sau, em báo cáo ngay,
    sẽ thông báo, thông báo sau, em sẽ báo, tôi báo, mình báo, xong báo, sẽ gửi, gửi sau, em gửi sau, tôi sẽ báo,
    tôi sẽ báo cáo, em sẽ báo cáo, thì báo, em báo cáo anh sau, xong em báo, sẽ nộp, nộp sau, gửi bổ sung,
    có gì em báo`,
  rhetoric: `
    xong không nổi, hoàn thành không nổi, làm không nổi, kịp không nổi, nổi gì,
    răng mà xong, răng mà xong được, răng xong được, răng mà kịp, mô xong, mô mà xong, làm răng xong, làm răng mà xong, xong răng được,
    làm sao xong, làm sao xong được, sao xong được, sao mà xong, xong sao được, xong thế nào được, thế nào mà xong,
    xong làm sao, làm sao mà, làm sao kịp, sao kịp được, sao mà kịp, kịp sao được, làm sao hoàn thành,
    sao hoàn thành được, hoàn thành sao được, hoàn thành thế nào được, sao xong, xong bằng cách nào, xong kiểu gì,
    lấy đâu ra, đời nào, còn lâu, còn lâu mới, còn khuya, mơ à, đến tết, xong bằng niềm tin, làm sao nổi, sao nổi,
    không nổi`,
  order: `
    yêu cầu giải trình,
    giúp anh, giúp chị, giúp tôi, giúp mình, hộ anh, hộ chị, hộ tôi, cho anh nhé, cho chị nhé,
    đi nhé, đi em, xong đi, khẩn trương hoàn thành, đề nghị hoàn thành, phải xong ngay, đề nghị đồng chí,
    đề nghị các, đề nghị đơn vị, xong cho, làm cho xong, nhớ xong, nhớ làm, nhớ hoàn thành, nhớ nộp, nhớ gửi,
    đừng có, đừng ghi, đừng báo, đừng tính, làm đi, gửi đi, nộp đi, yêu cầu báo cáo, đề nghị báo cáo, yêu cầu hoàn thành, yêu cầu đồng chí,
    yêu cầu đơn vị, yêu cầu các đơn vị, hãy hoàn thành, hãy làm, hãy nộp, hãy gửi, hãy xong, hoàn thành ngay,
    xong ngay`,
  retract: `
    em gửi nhầm, tôi gửi nhầm, gửi nhầm rồi, gửi nhầm ạ, em gửi lộn, gửi nhầm file, gửi nhầm tệp, gửi nhầm văn bản, gửi nhầm báo cáo, nộp nhầm, gửi lộn file, 
    em nhầm, đùa thôi, quên, sorry, gửi lộn, bỏ qua, không tính, nói đùa, nhắn nhầm, viết nhầm, hủy tin, đính chính,
    xin đính chính, ấy chết, giỡn, test, ví dụ, chẳng hạn, bị lộn, nhắn lộn, nhầm số nhiệm vụ, nhầm rồi,
    bị nhầm, à nhầm, nhầm ạ, ghi nhầm, gõ nhầm, nhầm lẫn, em đùa, đùa đấy, báo nhầm, tôi nhầm, xin lỗi nhầm`,
  withdraw: withdrawals(),
  oppose: `
    không đồng ý, không nhất trí, không tán thành, không thống nhất, không ủng hộ, không chấp nhận,
    phản đối, bác bỏ`,
  says: `
    kêu, kêu là, đồn, đồn là, bảo, bảo là, bảo rằng, nói, nói là, nói rằng, nhắn, nhắn là, nhắn rằng, kể, kể là, cho biết, cho hay, cho rằng, khẳng định, khẳng định là`,
  forwarded: `
    tin từ, thông tin từ, nguyên văn, nguyên văn của, trích, trích tin, tin của, tin nhắn của, copy từ, chép từ, chép lại từ, chuyển tiếp, chuyển tiếp từ, fwd, fw, forward, forwarded, forwarded message, tin chuyển tiếp, thư chuyển tiếp`,
  but: `
    ai ngờ, ai dè, hóa ra,
    nhưng, nhưng mà, mà, tuy nhiên, có điều, chỉ có điều, mặc dù, dù, chỉ còn thiếu, thế mà, vậy mà, thay vì, thôi,
    riêng còn, tuy`,
  'only-now': 'mới, chỉ mới',
  except: 'trừ, ngoại trừ, trừ ra, không kể, chưa kể, chỉ trừ, chỉ còn trừ',
  wait: 'đợi, đợi xong, trông chờ, chờ xong',
  question: `
    xin file, xin file mẫu, cho xin file, cho xin file mẫu, cho em xin file, cho em xin file mẫu, cho tôi xin file, cho tôi xin file mẫu,
    xin danh sách, cho xin danh sách, cho em xin danh sách, cho tôi xin danh sách, cho anh xin danh sách, cho chị xin danh sách, xin mẫu, cho xin mẫu, cho em xin mẫu, xin biểu mẫu, cho em xin biểu mẫu,
    việc số mấy, nhiệm vụ số mấy, số mấy là, đâu là, sản phẩm gì,
    xong hong, xong hôn, được hong, kịp hong, chưa hong, rồi hong, rồi hôn, phải hong,
    về đâu, gửi về đâu, nộp về đâu, chừng nào, làm thế nào để, làm sao để, cái chi, làm chi, gồm chi, nộp chi, gửi chi, có chi, chi rứa, chi vậy, bao lâu nữa, còn mấy ngày, đến bao giờ, gửi đâu, nộp đâu,
    chỗ nào, mẫu gì, biểu nào, của ai, với ai, việc gì, đề nghị cho biết, cho tôi biết, cho anh biết, xin cho biết, cho xem, cho tôi xem, cho em xem,
    cho mình xem, xem danh sách, tra cứu, liệt kê, muốn biết, hồi nào, khi mô, ở mô, răng rứa, làm răng, 
    bao giờ, khi nào, lúc nào, thế nào, như thế nào, ra sao, sao rồi, đến đâu, tới đâu, ở đâu, bao nhiêu, bao lâu,
    mấy giờ, mấy ngày, ngày nào, tháng nào, hôm nào nhỉ, việc nào, nhiệm vụ nào, cái nào, những việc nào, nào chưa,
    ai, cho ai, do ai, gì, là gì, làm gì, có gì, gì không, cái gì, tại sao, vì sao, sao, sao lại, làm sao, xin hỏi,
    cho hỏi, cho em hỏi, em hỏi, hỏi chút, hay chưa, hay không, có phải, thế nào rồi, đơn vị nào, phòng nào, sở nào,
    cơ quan nào, văn bản nào, mẫu nào, có cần, có được, đi đâu, xong chưa, hoàn thành chưa, xong được chưa,
    được chưa, rồi chưa, hết hạn khi nào, kịp không, được không, xong không, đâu rồi, còn mấy, bao nhiêu phần trăm,
    mấy phần trăm, bao nhiêu %, xong hay chưa, cho em biết, không biết có, phải làm gì, phải làm sao,
    thế còn, là sao, nghĩa là sao, kiểu gì, cách nào, bằng cách nào, xong thật, thật không, ngày mấy, thứ mấy,
    hỏi anh, hỏi chị, muốn hỏi, hỏi là, hỏi về, hỏi đồng chí, hỏi thăm`,
  'question-tail': `
    nhỉ, phải không, đúng không, vậy hả, thế hả, đúng không ạ, phải chăng, không nhỉ, chưa nhỉ, hử, rồi hả, phải k,
    hả`,
  because: `
    vì, do, bởi, bởi vì, vì là, lý do, với lý do, lý do là, do là, nguyên nhân, nguyên nhân là, nguyên nhân do,
    vì lý do, tại vì, lý do vì, lý do do, là do, là vì, bởi do`,
  therefore: 'nên, cho nên, vì vậy, do đó, vì thế, do vậy, bởi vậy, bởi thế',
  and: 'và, với, cùng với, và cả, lẫn',
  contrast: 'còn, riêng, thì còn, còn về, nhưng còn, nhưng riêng, và còn',
  due: `
    hạn, hạn là, đến hạn, thời hạn, hạn chót, hạn cũ, deadline, thời hạn là, hạn hoàn thành, thời hạn hoàn thành,
    thời gian hoàn thành, ngày hoàn thành, hạn xong, hết hạn, hạn nộp, tới hạn, tỷ lệ hoàn thành, mức độ hoàn thành,
    kế hoạch hoàn thành`,
  'task-word': `
    nhiệm vụ, việc, công việc, đầu việc, đầu mục công việc, task, các nhiệm vụ, các việc, những việc,
    nội dung công việc`,
  document: `
    kh số, kh năm,
    công văn, văn bản, quyết định, kế hoạch, thông báo, thông tư, nghị định, nghị quyết, chỉ thị, tờ trình, luật,
    công điện, kết luận số, hợp đồng, giấy mời, biên bản, báo cáo số, kế hoạch số, công văn số, văn bản số,
    quyết định số, số hiệu, phụ lục số, đề án, chương trình, qđ, nđ, nq, ttr, tại văn bản, tại công văn,
    tại quyết định, tại kế hoạch, tại tờ trình, tại thông báo, tại báo cáo, bằng văn bản, bằng quyết định`,
  plain: `
    thanh miện, ninh giang, cẩm giàng,
    kiểm tra lại, kiểm tra, rút ngắn, xin rút ngắn, kêu gọi,
    trang web, trang thông tin, quy định rõ, nêu rõ, ghi rõ, nói rõ, làm rõ, chỉ rõ, xác định rõ,
    nhân dân, nhân sự, nhân lực, nhân viên, cá nhân, công nhân, nhân dịp, tiếp nhận và trả kết quả, tiếp nhận hồ sơ,
    bộ phận một cửa, bộ phận tiếp nhận, chứng nhận, nhận xét, nhận định, nhận thức, nhận hồ sơ, nhắn tin, tin nhắn,
    song song, rõ ràng, rõ người, kết luận, sửa chữa, bản sao, sao y, sao chép, sao lưu, đấu thầu, nhà thầu, đầu tư,
    đầu năm, ban đầu, đóng dấu, đầu mối, bắt đầu từ, xin lỗi, em xin lỗi, tạm ứng, thư ký, đăng ký, đăng tải,
    thi đua, hoàn toàn, một cửa, minh khai, thanh hà, hạ tầng, vị trí, nền tảng, trụ sở, thời điểm, hoan nghênh,
    công tác, chấm điểm, tuổi trẻ, trẻ em, trả lời, thuận lợi, ổn định, xác định, chỉ định, mã số, công dân,
    quốc gia, danh mục, chuyên mục, thủ tướng, thủ tục, thư viện, nhà nước, bộ nội vụ, chính phủ, quy chế, quy trình,
    quỹ, chuyển đổi số, dịch vụ công, cải cách hành chính, biên chế, kinh phí, nguồn vốn, hội đồng, hội nghị,
    bao gồm, giám đốc sở, phân công, phân bổ, phân tích, phần mềm, thành phần, phản ánh, phân loại, phân cấp,
    phân quyền, phù hợp, phối hợp, kết hợp, tích hợp, hợp lý, hợp lệ, hợp tác, đột xuất, hộ khẩu, kết thúc, kết nối,
    tổng kết, liên kết, sơ kết, đoàn kết, ký kết, thống kê, giáo dục, giao thông, chuyển đổi, luân chuyển,
    thuyên chuyển, chuyên viên, chuyên môn, chuyên đề, đối tượng, tương tự, vấn đề, chủ đề, tiêu đề, đề tài, liên hệ,
    quan hệ, lộ trình, dự án, dữ liệu, du lịch, dự toán, đủ điều kiện, đối với, đối thoại, trao đổi, thay đổi,
    sửa đổi, đội ngũ, quân đội, chữa cháy, lần đầu, con dấu, đầu ra, đầu vào, đứng đầu, người đứng đầu, đô thị,
    thủ đô, đo lường, đồ án, tốc độ, cấp độ, thái độ, bản đồ, trong đó, sau đó, theo đó, từ đó, nội dung đó,
    văn bản đó, hồ sơ đó, phần đó, hôm đó, ở đó, chăm sóc, chấm công, chấm dứt, đất đai, đặt ra, đặt hàng,
    sử dụng đất, vai trò, nhân rộng, nhân danh, công nhận, bệnh nhân, hôn nhân, nhân tài, pháp nhân, nhấn mạnh,
    tiêu chuẩn, quy chuẩn, phê chuẩn, hoàn trả, hoàn thuế, hoàn cảnh, hội thảo, xã hội, cơ hội, quốc hội, phản hồi,
    thu hồi, trung hạn, quan tâm, trọng tâm, xây dựng, sử dụng, áp dụng, tuyển dụng, đi công tác, đi họp, nhằm,
    ngân hàng, hằng năm, hàng năm, hàng tháng, hằng tháng, hàng quý, hằng quý, hàng tuần, bị trả lại, trả lại hồ sơ,
    được trả lại, đối tác, tác động, thao tác, tương tác, cộng tác, tác phong, quy tắc, nguyên tắc, sáng tác,
    tác nghiệp`,
};
