import type { Phrases } from './tags';

const BODIES = `bên, phía, bên phòng, phòng, đơn vị, cơ quan, sở, ban, huyện, thành phố, thị xã, xã, phường, văn phòng, trung tâm,
  chi cục, tỉnh, ubnd huyện, ubnd xã, phòng ban`;
const SPEAKERS = 'em, tôi, mình, bọn em, bọn tôi, chúng em, chúng tôi, chúng mình, tụi em, tụi tôi';

/** "bên em", "cơ quan chúng tôi". */
const ownOffices = (): string =>
  BODIES.split(',')
    .flatMap((body) => SPEAKERS.split(',').map((who) => `${body} ${who}`))
    .join(', ');

/** What may stand beside "xong" without making it doubtful, and what counts. */
export const HARMLESS: Phrases = {
  talk: `
    họp giao ban, giao ban, họp chi bộ, sinh hoạt chi bộ, họp cơ quan, đúng giờ,
    trả lời em sau, trả lời anh sau, trả lời chị sau, trên xe, đang trên xe, lát xem, tí xem, lát nữa xem, tối xem, chiều xem,
    trả lời sau, mai trả lời, chiều trả lời, lát trả lời, tí trả lời, để … trả lời, để … hỏi lại, hỏi lại sếp, hỏi lại lãnh đạo, đang đi họp,
    ăn cơm, ăn trưa, ăn sáng, ăn tối, ăn gì, uống nước, cà phê, đi nhậu, bóng đá, thời tiết, trời nóng, trời mưa, trời đẹp, trời lạnh, trời nắng,
    wifi, mật khẩu wifi, số điện thoại, số máy, nhầm máy, gọi lại, gọi sau, gọi cho, gọi điện, đang họp, bận họp, họp lúc, phòng họp,
    sinh nhật, năm mới, ngủ ngon, khỏe không, vui vẻ, đang lái xe, đang đi đường, đang bận, bận quá, nghỉ lễ, đám cưới, giải lao`,
  'done-already': `
    từ đời nào, từ đời nào rồi, từ tám hoánh, từ đời tám hoánh, từ khuya, từ khuya rồi, từ bao giờ rồi, từ hồi nào rồi,
    đã, vừa, vừa mới, đều, đều đã, cũng đã, đã được, mới vừa, rồi, nay đã, lâu rồi, từ lâu, từ lâu rồi, lâu nay, dạ`,
  whole: `
    mỹ mãn, vượt mức, vượt chỉ tiêu, toàn bộ nội dung, toàn bộ các nội dung, tất cả nội dung, tất cả các nội dung, đầy đủ nội dung, đầy đủ các nội dung, toàn bộ khối lượng, toàn bộ công việc, đủ các nội dung,
    hết trơn, hết ráo, hết trọi, hết trơn hết trọi, cái rụp, sạch sẽ, béng, tuốt, tuốt luốt, tốt đẹp, xuất sắc, ổn, ổn thỏa, gọn, gọn gàng, ngon lành, viên mãn,
    toàn bộ, hết, tất cả, trọn vẹn, đầy đủ, hoàn toàn xong, cả rồi, hết cả, hết tất cả, sạch, hết sạch, trọn,
    mọi việc, không còn gì, không còn gì nữa, không thiếu gì`,
  'on-time': `
    đúng như hẹn, như đã hẹn, đúng hẹn, như hẹn, đúng như đã hẹn,
    đúng hạn, trước hạn, đúng thời hạn, trước thời hạn, đúng tiến độ đề ra, vượt tiến độ, sớm hơn hạn, đúng kế hoạch,
    kịp hạn, trong hạn, đúng thời gian, sớm hơn, đúng quy định, kịp thời, đúng yêu cầu, vượt kế hoạch`,
  given: `
    mà đồng chí giao, mà anh giao, mà chị giao, theo đúng yêu cầu, theo đúng chỉ đạo, theo đúng quy định, đúng theo yêu cầu,
    như yêu cầu, như chỉ đạo, như phân công, theo đúng tiến độ, theo đúng thời hạn, 
    được giao, được phân công, theo yêu cầu, theo chỉ đạo, theo quy định, theo phân công, theo, này, trên, nêu trên,
    nói trên, nói chung là, của, việc đó, việc này, việc ấy, nhiệm vụ này, nhiệm vụ đó, mức đó, cái này, cái đó,
    công việc này, nhiệm vụ trên, do anh giao, anh giao, chị giao, được phân, đề ra, sếp giao, đồng chí giao,
    lãnh đạo giao, chế độ, mức độ, trình độ, cường độ, lúc đó, khi đó, chỗ đó, khối lượng, khối lượng công việc,
    các nội dung, mọi nội dung, các phần việc`,
  do: `
    kết quả thực hiện, tình hình thực hiện, việc thực hiện, 
    làm, thực hiện, xử lý, giải quyết, tổ chức, xác nhận, đã xác nhận, báo, thông báo rằng, xin xác nhận,
    đề nghị xác nhận, xin báo cáo, xin thông báo, đề nghị xác nhận hoàn thành giúp`,
  'please-check': `
    đề nghị … ghi nhận, nhờ … ghi nhận, mong … ghi nhận, xác nhận cho, nhờ … cập nhật, nhờ … cập nhật giúp, xác nhận giúp anh, xác nhận giúp chị,
    ghi nhận … đã, đề nghị … xem xét đề nghị … ghi nhận, 
    nhờ … duyệt, nhờ … duyệt giúp, mong … duyệt,
    nhờ … kiểm tra giúp, nhờ … xem giúp, nhờ … xác nhận giúp, mong … kiểm tra giúp,
    kiểm tra giúp, nhờ anh kiểm tra, xem giúp, nhờ … kiểm tra, nhờ … xem, xem lại giúp, nhờ … xác nhận,
    đề nghị … xác nhận, mong … xác nhận, xin xác nhận giúp, xác nhận giúp, chờ xác nhận, chờ anh xác nhận,
    đề nghị anh xác nhận, cho em xác nhận, duyệt giúp, nghiệm thu, đề nghị nghiệm thu, anh xem nhé, mời anh xem,
    xem và xác nhận, kiểm tra và xác nhận, xin đánh dấu, đánh dấu hoàn thành, tích hoàn thành, đánh dấu giúp,
    ghi nhận giúp, cập nhật giúp, cập nhật hệ thống, cập nhật, xin ý kiến anh, xin ý kiến chị, xin ý kiến đồng chí,
    xin ý kiến chỉ đạo, cho em xin ý kiến`,
  thanks: `
    chúc … cuối tuần vui, cuối tuần vui,
    xin lỗi … chậm, em xin lỗi … chậm, xin lỗi … chậm mất, xin lỗi vì chậm, xin lỗi vì báo cáo chậm, xin lỗi đã chậm,
    rút kinh nghiệm, xin rút kinh nghiệm, em xin rút kinh nghiệm, nghiêm túc rút kinh nghiệm, chúc … cuối tuần vui vẻ, cuối tuần vui vẻ, chúc … ngày mới vui vẻ, chúc … một ngày tốt lành, ngày mới vui vẻ,
    thankiu, thank kiu, đa tạ, xin cám ơn, biết ơn, chúc ngủ ngon, tạm biệt, bye, hẹn gặp lại, thân ái, thân mến,
    trân trọng kính chào, kính chúc, 
    chào buổi sáng, chào buổi chiều, chúc mọi người, chào cả nhà,
    cảm ơn … đã nhắc, cảm ơn … đã nhắc nhở, cảm ơn … đã hỗ trợ, cảm ơn … đã quan tâm, cảm ơn … đã thông báo, cảm ơn … nhiều, cảm ơn nhiều, cảm ơn rất nhiều, chúc … năm mới,
    cảm ơn, xin cảm ơn, trân trọng, trân trọng cảm ơn, cám ơn, thanks, thank you, thank, tks, chúc, xin chào, chào,
    em chào, kính chào, chúc mừng, trân trọng báo cáo, kính gửi, hello, hi, alo`,
  address: `
    thay mặt, tôi thay mặt, xin thay mặt, thừa lệnh,
    tụi em, tụi tôi, tụi mình, bọn tôi, bọn mình, cháu, mấy anh, mấy chị, sếp ơi, 
    anh, chị, em, chú, bác, tôi, mình, bọn em, chúng em, chúng tôi, sếp, thầy, đồng chí, đồng chí ơi, các đồng chí,
    ông, thủ trưởng, lãnh đạo, báo cáo, báo cáo anh, báo cáo chị, báo cáo đồng chí, kính báo cáo, xin báo cáo anh,
    thưa, kính thưa, dear, anh ơi, chị ơi, anh chị, mọi người, cả nhà, admin, bot, trợ lý, hệ thống, với anh,
    giám đốc, phó giám đốc, trưởng phòng, phó phòng, chánh văn phòng, ad, em báo cáo, tôi báo cáo, em xin báo cáo,
    sir, a e`,
  office: `
    đơn vị, cơ quan,
    cơ quan thường trực, hđnd, hđnd tỉnh, công an, cục, chi cục, kho bạc, tỉnh ủy, huyện ủy, thành ủy, bên sở,
    bên phòng, sở, ban, phòng, ubnd, ubnd huyện, ubnd tỉnh, ubnd thành phố, ubnd thị xã, ủy ban, ủy ban nhân dân,
    huyện, tỉnh, văn phòng, văn phòng ubnd tỉnh, sở nội vụ, sở tư pháp, sở tài chính, sở y tế, sở xây dựng,
    sở công thương, sở kế hoạch và đầu tư, sở kế hoạch đầu tư, sở thông tin và truyền thông, sở giáo dục và đào tạo,
    sở giáo dục, sở khoa học và công nghệ, sở giao thông vận tải, sở tài nguyên và môi trường, sở nông nghiệp,
    sở nông nghiệp và phát triển nông thôn, sở lao động, sở lao động thương binh và xã hội,
    sở văn hóa thể thao và du lịch, sở văn hóa, thanh tra tỉnh, công an tỉnh, cục thuế, trung tâm,
    trung tâm phục vụ hành chính công, phòng nội vụ, stttt, stc, snv, stp, skhđt, trung ương`,
  'own-office': ownOffices(),
  particle: `
    như sau, cụ thể, cụ thể như sau, cụ thể là, như dưới đây, \u{1F60E}, \u{1F606}, \u{1F929}, \u{1F973}, \u{1F64C},
    mà hệ thống … báo đỏ, mà … vẫn báo đỏ, sao chưa thấy ghi nhận, sao vẫn chưa ghi nhận, mà chưa thấy ghi nhận, sao chưa ghi nhận, không cần nhắc, không cần nhắc nữa, khỏi nhắc, khỏi nhắc nữa, đừng nhắc nữa, một lần nữa, lần nữa, 1 lần nữa, thêm lần nữa, nữa, kể từ hôm nay, tính từ hôm nay,
    cùng,
    sao vẫn nhắc, sao còn nhắc, sao cứ nhắc, sao nhắc hoài, sao lại nhắc, mà sao vẫn nhắc, mà sao còn nhắc, mà sao cứ nhắc, mà vẫn nhắc, sao vẫn nhắc hoài, sao cứ nhắc hoài, sao nhắc mãi, sao vẫn nhắc mãi, mà sao vẫn báo đỏ, sao vẫn báo đỏ, nhắc hoài, nhắc mãi,
    ưi, iu, hjhj, kaka, hoho, lol, à nha, 
    ạ, nhé, nha, nhá, nghe, nhen, nghen, fyi, đấy, luôn, thế, vậy, thì, là, cũng, đây, ơi, hihi, haha, hehe, ngay, giúp em, dùm,
    giùm, rằng, hiện, hiện nay, hiện tại, đến nay, tới nay, đến thời điểm này, tính đến nay, đến giờ, bây giờ, giờ,
    quá, thật, thật sự, xin phép ạ, từ, vào, hôm, về, nào, ừm, cả, có gì gọi em, có gì nhắn em, có gì liên hệ,
    có gì gọi, có gì báo em, đó, nè, nà, hen, á, nhe, \u{1F60A}, \u{1F64F}, \u2764, \u{1F339}, \u{1F604}, \u{1F601},
    \u{1F642}, \u{1F600}, \u{1F44F}, \u{1F4AA}, \u{1F389}, \u{1F970}, \u{1F338}, \u{1F603}`,
};
